// Of people.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuPerson {id: row.id})
RETURN n.id AS id, n.name AS name, n.title AS title,
  n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
