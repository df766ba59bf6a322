// What says that firms expand, of all firms
MATCH (f:LiantuFirm)-[:SHOWS]->(s:LiantuSignal)
RETURN f.id AS firm, s.id AS id, s.on AS on, s.kind AS kind, s.text AS text, s.source AS source, s.asOf AS asOf,
  s.confidence AS confidence, s.note AS note
ORDER BY firm, on DESC, id
