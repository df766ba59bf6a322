// The documents of a project
MATCH (:Project {id: $id})-[:DOCUMENTED_BY]->(n:Document)
RETURN n.id AS id, n.title AS title, n.address AS address, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY title, id
