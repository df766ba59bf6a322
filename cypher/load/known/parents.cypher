// The parent of each place that has one
MATCH (a:Place)-[:WITHIN]->(b:Place)
RETURN a.id AS id, b.id AS parent ORDER BY id, parent
