// Of sources.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuSource {id: row.id})
RETURN n.id AS id, n.title AS title, n.address AS address, n.published AS published, n.kind AS kind,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
