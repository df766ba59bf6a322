// What lists show of the projects with $ids, and what their lateness is judged by
UNWIND $ids AS id
MATCH (p:LiantuProject {id: id})
CALL (p) {
  MATCH (p)-[r:FILLS]->(s:LiantuSegment)-[:PART_OF]->(c:LiantuChain)
  WITH r, s, c ORDER BY r.position, s.id
  RETURN collect({segment: s.id, nameZh: s.nameZh, nameEn: s.nameEn, chain: c.id}) AS segments
}
CALL (p) {
  MATCH (p)-[:RECEIVED]->(a:LiantuArrival)
  WITH a ORDER BY a.on, a.id
  RETURN collect({on: a.on, amountWan: a.amountWan}) AS arrivals
}
CALL (p) { MATCH (p)-[:HAS]->(e:LiantuEvent) RETURN max(e.on) AS eventOn }
CALL (p) {
  MATCH (p)-[:TO_DO]->(t:LiantuTask)
  WHERE t.doneOn IS NULL
  WITH t ORDER BY coalesce(t.dueOn, ''), t.id
  RETURN collect({text: t.text, dueOn: t.dueOn}) AS tasks
}
CALL (p) {
  MATCH (p)-[:HAS]->(e:LiantuEvent)
  WHERE e.change CONTAINS '"stage":'
  WITH e ORDER BY e.on, e.id
  RETURN collect({id: e.id, on: e.on, change: e.change}) AS moves
}
CALL (p) { MATCH (p)-[:TARGETS]->(f:LiantuFirm) RETURN collect({id: f.id, name: f.name}) AS firms }
CALL (p) { MATCH (p)-[:SETTLED_AS]->(f:LiantuFirm) RETURN collect({id: f.id, name: f.name}) AS companies }
CALL (p) { MATCH (p)-[:AT]->(l:LiantuPlace) RETURN collect({id: l.id, name: l.nameZh}) AS places }
CALL (p) { MATCH (p)-[:INTRODUCED_BY]->(f:LiantuFirm) RETURN collect({id: f.id, name: f.name, kind: 'firm'}) AS byFirm }
CALL (p) { MATCH (p)-[:INTRODUCED_BY]->(a:LiantuAdviser) RETURN collect({id: a.id, name: a.name, kind: 'adviser'}) AS byAdviser }
RETURN id, coalesce(p.version, 0) AS version, p.name AS name, p.stage AS stage,
  head(firms).id AS firm, head(firms).name AS firmName, head(companies).id AS company, head(companies).name AS companyName,
  head(places).id AS place, head(places).name AS placeName,
  segments, p.channel AS channel, p.platform AS platform, p.amountWan AS amountWan, arrivals, p.signedOn AS signedOn,
  p.dueOn AS dueOn, p.startedOn AS startedOn, p.producedOn AS producedOn, p.droppedOn AS droppedOn,
  p.dropReason AS dropReason, p.owner AS owner, head(byFirm + byAdviser) AS introducer, p.jobs AS jobs,
  p.batch AS batch, coalesce(p.top500, false) AS top500, coalesce(p.xiangshang, false) AS xiangshang, tasks, moves, eventOn,
  p.source AS source, p.asOf AS asOf, p.confidence AS confidence, p.note AS note
ORDER BY id
