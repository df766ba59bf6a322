// Of trips.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuTrip {id: row.id})
RETURN n.id AS id, n.name AS name, head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, n.startOn AS startOn,
  head([(n)-[:STARTS_AT]->(x:LiantuPlace) | x.id]) AS start, head([(n)-[:ENDS_AT]->(x:LiantuPlace) | x.id]) AS end,
  n.days AS days, n.visitsPerDay AS visitsPerDay, n.kmPerDay AS kmPerDay, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
