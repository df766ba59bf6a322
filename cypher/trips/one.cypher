// One trip with its visits in order
MATCH (n:LiantuTrip {id: $id})
CALL (n) {
  MATCH (n)-[r:VISITS]->(f:LiantuFirm)
  WITH r, f ORDER BY r.day, r.position, f.id
  RETURN collect({firm: f.id, day: r.day, position: r.position, project: r.project, source: r.source, asOf: r.asOf,
    confidence: r.confidence, note: r.note}) AS visits
}
RETURN n.id AS id, coalesce(n.version, 0) AS version, n.name AS name, head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place,
  n.startOn AS startOn, head([(n)-[:STARTS_AT]->(x:LiantuPlace) | x.id]) AS start,
  head([(n)-[:ENDS_AT]->(x:LiantuPlace) | x.id]) AS end, n.days AS days, n.visitsPerDay AS visitsPerDay,
  n.kmPerDay AS kmPerDay, n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note, visits
