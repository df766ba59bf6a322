// Of tasks.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuTask {id: row.id})
RETURN n.id AS id, n.text AS text, n.dueOn AS dueOn, n.doneOn AS doneOn,
  head([(n)<-[:TO_DO]-(x:LiantuProject) | x.id]) AS project, head([(n)-[:DONE_BY]->(x:LiantuPerson) | x.id]) AS person, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
