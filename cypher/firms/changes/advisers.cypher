// One adviser, as in advisers.csv
MATCH (n:LiantuAdviser {id: $id})
RETURN n.id AS id, n.name AS name, n.title AS title, head([(n)-[:WORKS_FOR]->(x:LiantuFirm) | x.id]) AS firm,
  head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, n.since AS since, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
