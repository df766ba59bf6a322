// All shortlists, as in shortlists.csv
MATCH (n:Shortlist)
RETURN n.id AS id, n.name AS name, n.on AS on,
  head([(n)-[:FOR]->(x:Segment) | x.id]) AS segment, head([(n)-[:AT]->(x:Place) | x.id]) AS place, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
