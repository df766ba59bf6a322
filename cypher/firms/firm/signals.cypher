// What says that one firm expands, the latest first
MATCH (:LiantuFirm {id: $id})-[:SHOWS]->(n:LiantuSignal)
RETURN n.id AS id, n.on AS on, n.kind AS kind, n.text AS text, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY on DESC, id DESC
LIMIT $limit
