// Other names of segments
MATCH (a:Alias)-[:NAMES]->(s:Segment)
WITH s.id AS segment, a.name AS name ORDER BY segment, name
RETURN segment, collect(name) AS names
ORDER BY segment
