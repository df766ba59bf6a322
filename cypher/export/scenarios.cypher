// All scenarios, as in scenarios.csv
MATCH (n:Scenario)
RETURN n.id AS id, n.name AS name, head([(n)-[:OF]->(x:Chain) | x.id]) AS chain,
  head([(n)-[:AT]->(x:Place) | x.id]) AS place, n.created AS created, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
