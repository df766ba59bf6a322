// Other names of segments
MATCH (a:LiantuAlias)-[:NAMES]->(s:LiantuSegment)
WITH s.id AS segment, a.name AS name ORDER BY segment, name
RETURN segment, collect(name) AS names
ORDER BY segment
