// Of events.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuEvent {id: row.id})
RETURN n.id AS id, n.on AS on, n.kind AS kind, n.text AS text, n.by AS by, n.change AS change,
  head([(n)<-[:HAS]-(x:LiantuProject) | x.id]) AS project, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
