// The advisers, with the firm each works for
MATCH (a:Adviser)
RETURN a.id AS id, a.name AS name, a.title AS title,
  head([(a)-[:WORKS_FOR]->(f:Firm) | f.name]) AS firmName
ORDER BY name, id
