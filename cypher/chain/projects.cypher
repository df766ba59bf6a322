// The projects that fill a segment of a chain
MATCH (:Chain {id: $chain})<-[:PART_OF]-(:Segment)<-[:FILLS]-(p:Project)
WITH DISTINCT p
CALL (p) { MATCH (p)-[r:FILLS]->(s:Segment) WITH r, s ORDER BY r.position, s.id RETURN collect(s.id) AS segments }
RETURN p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:TARGETS]->(f:Firm) | f.id]) AS firm,
  head([(p)-[:AT]->(l:Place) | l.id]) AS place, segments
ORDER BY id
