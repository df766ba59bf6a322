// One signal that a firm expands, as in signals.csv
MATCH (n:LiantuSignal {id: $id})
RETURN n.id AS id, head([(n)<-[:SHOWS]-(x:LiantuFirm) | x.id]) AS firm, n.on AS on, n.kind AS kind, n.text AS text,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
