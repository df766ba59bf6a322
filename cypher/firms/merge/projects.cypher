// The projects that are after a firm, were introduced by it or stand as it, as in projects.csv
CALL () {
  MATCH (:LiantuFirm {id: $firm})<-[:TARGETS]-(p:LiantuProject) RETURN p.id AS project
  UNION MATCH (:LiantuFirm {id: $firm})<-[:INTRODUCED_BY]-(p:LiantuProject) RETURN p.id AS project
  UNION MATCH (:LiantuFirm {id: $firm})<-[:SETTLED_AS]-(p:LiantuProject) RETURN p.id AS project
}
MATCH (n:LiantuProject {id: project})
CALL (n) {
  MATCH (n)-[r:FILLS]->(s:LiantuSegment)
  WITH r, s ORDER BY r.position, s.id
  RETURN collect(s.id) AS segments
}
RETURN n.id AS id, n.name AS name, n.stage AS stage, n.channel AS channel, n.platform AS platform,
  n.amountWan AS amountWan, n.signedOn AS signedOn, n.dueOn AS dueOn, n.startedOn AS startedOn,
  n.producedOn AS producedOn, n.droppedOn AS droppedOn, n.dropReason AS dropReason, n.owner AS owner,
  n.jobs AS jobs, n.batch AS batch, coalesce(n.top500, false) AS top500, coalesce(n.xiangshang, false) AS xiangshang,
  head([(n)-[:TARGETS]->(x:LiantuFirm) | x.id]) AS firm, head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, segments,
  head([(n)-[:INTRODUCED_BY]->(x) | x.id]) AS introducer, head([(n)-[:SETTLED_AS]->(x:LiantuFirm) | x.id]) AS company,
  n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
