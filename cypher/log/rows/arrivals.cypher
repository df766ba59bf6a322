// Of arrivals.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuArrival {id: row.id})
RETURN n.id AS id, n.on AS on, n.amountWan AS amountWan,
  head([(n)<-[:RECEIVED]-(x:LiantuProject) | x.id]) AS project, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
