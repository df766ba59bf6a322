// One shortlist with its firms in order
MATCH (n:Shortlist {id: $id})
CALL (n) {
  MATCH (n)-[r:LISTS]->(f:Firm)
  WITH f, r ORDER BY coalesce(r.position, 0), f.id
  RETURN collect({firm: f.id, name: f.name, position: r.position, note: r.note}) AS firms
}
RETURN n.id AS id, n.name AS name, head([(n)-[:FOR]->(s:Segment) | s.id]) AS segment,
  head([(n)-[:AT]->(p:Place) | p.id]) AS place, n.on AS on, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note, firms
