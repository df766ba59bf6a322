// The trips by name, each with its place and first day
MATCH (n:LiantuTrip)
RETURN n.id AS id, n.name AS name, head([(n)-[:AT]->(l:LiantuPlace) | l.id]) AS place, n.startOn AS startOn
ORDER BY id
