// The parent of each place that has one
MATCH (a:LiantuPlace)-[:WITHIN]->(b:LiantuPlace)
RETURN a.id AS id, b.id AS parent ORDER BY id, parent
