// One adviser, as in advisers.csv
MATCH (n:Adviser {id: $id})
RETURN n.id AS id, n.name AS name, n.title AS title, head([(n)-[:WORKS_FOR]->(x:Firm) | x.id]) AS firm,
  head([(n)-[:AT]->(x:Place) | x.id]) AS place, n.since AS since, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
