// All projects, as in projects.csv
MATCH (n:LiantuProject)
CALL (n) {
  MATCH (n)-[r:FILLS]->(s:LiantuSegment)
  WITH r, s ORDER BY r.position, s.id
  RETURN collect(s.id) AS segments
}
RETURN n.id AS id, n.name AS name, n.stage AS stage, n.channel AS channel, n.platform AS platform,
  n.amountWan AS amountWan, n.signedOn AS signedOn, n.dueOn AS dueOn, n.startedOn AS startedOn,
  n.producedOn AS producedOn, n.droppedOn AS droppedOn, n.dropReason AS dropReason, n.owner AS owner,
  n.jobs AS jobs, n.batch AS batch,
  coalesce(n.top500, false) AS top500, coalesce(n.xiangshang, false) AS xiangshang, head([(n)-[:TARGETS]->(x:LiantuFirm) | x.id]) AS firm,
  head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, segments,
  head([(n)-[:INTRODUCED_BY]->(i) WHERE i:LiantuFirm OR i:LiantuAdviser | i.id]) AS introducer, head([(n)-[:SETTLED_AS]->(x:LiantuFirm) | x.id]) AS company,
  n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
