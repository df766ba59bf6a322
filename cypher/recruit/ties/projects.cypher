// The projects that somebody introduced, and who did
MATCH (p:LiantuProject)-[:INTRODUCED_BY]->(i)
WHERE i:LiantuFirm OR i:LiantuAdviser
RETURN p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:TARGETS]->(f:LiantuFirm) | f.id]) AS firm,
  head([(p)-[:AT]->(l:LiantuPlace) | l.id]) AS place, i.id AS introducer, CASE WHEN i:LiantuFirm THEN 'firm' ELSE 'adviser' END AS kind,
  p.source AS source, p.asOf AS asOf, p.confidence AS confidence, p.note AS note
ORDER BY id, kind
