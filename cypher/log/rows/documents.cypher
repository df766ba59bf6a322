// Of documents.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuDocument {id: row.id})
RETURN n.id AS id, n.title AS title, n.address AS address,
  head([(n)<-[:DOCUMENTED_BY]-(x:LiantuProject) | x.id]) AS project, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
