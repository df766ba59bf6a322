// One scenario with its changes in order
MATCH (n:LiantuScenario {id: $id})
CALL (n) {
  MATCH (n)-[:CHANGES]->(x:LiantuChange)
  WITH x ORDER BY x.position, x.id
  RETURN collect({position: x.position, change: x.change, firm: x.firm, segment: x.segment, capacity: x.capacity, unit: x.unit}) AS changes
}
RETURN n.id AS id, coalesce(n.version, 0) AS version, n.name AS name, head([(n)-[:OF]->(c:LiantuChain) | c.id]) AS chain,
  head([(n)-[:OF]->(c:LiantuChain) | c.nameZh]) AS chainName, head([(n)-[:AT]->(p:LiantuPlace) | p.id]) AS place,
  head([(n)-[:AT]->(p:LiantuPlace) | p.nameZh]) AS placeName, n.created AS created, changes,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
