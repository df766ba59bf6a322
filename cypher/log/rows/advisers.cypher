// Of advisers.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuAdviser {id: row.id})
RETURN n.id AS id, n.name AS name, n.title AS title, n.since AS since,
  head([(n)-[:WORKS_FOR]->(x:LiantuFirm) | x.id]) AS firm, head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
