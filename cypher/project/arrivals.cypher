// The capital that arrived for a project
MATCH (:Project {id: $id})-[:RECEIVED]->(n:Arrival)
RETURN n.id AS id, n.on AS on, n.amountWan AS amountWan, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY on, id
