// The advisers, with the firm each works for
MATCH (a:LiantuAdviser)
RETURN a.id AS id, a.name AS name, a.title AS title,
  head([(a)-[:WORKS_FOR]->(f:LiantuFirm) | f.name]) AS firmName
ORDER BY name, id
