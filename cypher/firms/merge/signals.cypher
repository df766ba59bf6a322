// The signals that a firm expands, as in signals.csv
MATCH (f:LiantuFirm {id: $firm})-[:SHOWS]->(n:LiantuSignal)
RETURN n.id AS id, f.id AS firm, n.on AS on, n.kind AS kind, n.text AS text, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
