// The firm a project is after, where it is, and which of the project's segments it makes
MATCH (p:LiantuProject {id: $id})-[:TARGETS]->(f:LiantuFirm)
CALL (f) {
  MATCH (f)-[:LOCATED_IN]->(:LiantuPlace)-[:WITHIN*0..6]->(a:LiantuPlace)
  WITH a ORDER BY a.id RETURN collect(a.id) AS within
}
CALL (f) {
  MATCH (f)-[:LOCATED_IN]->(l:LiantuPlace)
  RETURN collect({id: l.id, nameZh: l.nameZh, nameEn: l.nameEn, kind: l.kind}) AS places
}
CALL (p, f) {
  MATCH (p)-[:FILLS]->(s:LiantuSegment)<-[:MAKES]-(f)
  WITH DISTINCT s ORDER BY s.id RETURN collect(s.id) AS makes
}
RETURN f.id AS id, f.name AS name, f.uscc AS uscc, f.status AS status, head(places) AS place, within, makes
