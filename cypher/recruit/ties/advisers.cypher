// All advisers, with the firm each works for and the place that appointed them
MATCH (a:LiantuAdviser)
RETURN a.id AS id, a.name AS name, a.title AS title, head([(a)-[:WORKS_FOR]->(f:LiantuFirm) | f.id]) AS firm,
  head([(a)-[:AT]->(p:LiantuPlace) | p.id]) AS place, a.since AS since, a.source AS source, a.asOf AS asOf,
  a.confidence AS confidence, a.note AS note
ORDER BY id
