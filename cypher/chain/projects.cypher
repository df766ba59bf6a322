// The projects that fill a segment of a chain
MATCH (:LiantuChain {id: $chain})<-[:PART_OF]-(:LiantuSegment)<-[:FILLS]-(p:LiantuProject)
WITH DISTINCT p
CALL (p) { MATCH (p)-[r:FILLS]->(s:LiantuSegment) WITH r, s ORDER BY r.position, s.id RETURN collect(s.id) AS segments }
RETURN p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:TARGETS]->(f:LiantuFirm) | f.id]) AS firm,
  head([(p)-[:AT]->(l:LiantuPlace) | l.id]) AS place, segments
ORDER BY id
