// All trips, as in trips.csv
MATCH (n:Trip)
RETURN n.id AS id, n.name AS name, n.days AS days, n.visitsPerDay AS visitsPerDay,
  head([(n)-[:STARTS_AT]->(x:Place) | x.id]) AS start, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
