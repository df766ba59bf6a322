// The events whose change has $text in it, as in events.csv
MATCH (p:LiantuProject)-[:HAS]->(n:LiantuEvent)
WHERE n.change CONTAINS $text
RETURN n.id AS id, p.id AS project, n.on AS on, n.kind AS kind, n.text AS text, n.by AS by, n.change AS change,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
