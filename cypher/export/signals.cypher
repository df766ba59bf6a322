// All signals that firms expand, as in signals.csv
MATCH (n:LiantuSignal)
RETURN n.id AS id, n.on AS on, n.kind AS kind, n.text AS text,
  head([(n)<-[:SHOWS]-(x:LiantuFirm) | x.id]) AS firm, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
