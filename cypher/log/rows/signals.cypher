// Of signals.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuSignal {id: row.id})
RETURN n.id AS id, n.on AS on, n.kind AS kind, n.text AS text,
  head([(n)<-[:SHOWS]-(x:LiantuFirm) | x.id]) AS firm, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
