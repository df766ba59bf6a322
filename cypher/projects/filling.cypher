// The projects that fill segments
MATCH (p:LiantuProject)
CALL (p) { MATCH (p)-[r:FILLS]->(s:LiantuSegment) WITH r, s ORDER BY r.position, s.id RETURN collect(s.id) AS segments }
WITH p, segments WHERE size(segments) > 0
RETURN p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:TARGETS]->(f:LiantuFirm) | f.id]) AS firm,
  head([(p)-[:AT]->(l:LiantuPlace) | l.id]) AS place, segments
ORDER BY id
