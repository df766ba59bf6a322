// The firm a project is after, where it is, and which of the project's segments it makes
MATCH (p:Project {id: $id})-[:TARGETS]->(f:Firm)
CALL (f) {
  MATCH (f)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..6]->(a:Place)
  WITH a ORDER BY a.id RETURN collect(a.id) AS within
}
CALL (f) {
  MATCH (f)-[:LOCATED_IN]->(l:Place)
  RETURN collect({id: l.id, nameZh: l.nameZh, nameEn: l.nameEn, kind: l.kind}) AS places
}
CALL (p, f) {
  MATCH (p)-[:FILLS]->(s:Segment)<-[:MAKES]-(f)
  WITH DISTINCT s ORDER BY s.id RETURN collect(s.id) AS makes
}
RETURN f.id AS id, f.name AS name, f.uscc AS uscc, f.status AS status, head(places) AS place, within, makes
