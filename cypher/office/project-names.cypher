// The projects by name, each with its firm and place
MATCH (p:LiantuProject)
RETURN p.id AS id, p.name AS name, head([(p)-[:TARGETS]->(f:LiantuFirm) | f.id]) AS firm,
  head([(p)-[:AT]->(l:LiantuPlace) | l.id]) AS place
ORDER BY id
