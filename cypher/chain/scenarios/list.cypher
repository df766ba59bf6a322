// The scenarios saved, the newest first
MATCH (p:LiantuPlace)<-[:AT]-(n:LiantuScenario)-[:OF]->(c:LiantuChain)
CALL (n) {
  MATCH (n)-[:CHANGES]->(x:LiantuChange)
  WITH x ORDER BY x.position, x.id
  RETURN collect({change: x.change, firm: x.firm, segment: x.segment, capacity: x.capacity, unit: x.unit}) AS changes
}
RETURN n.id AS id, coalesce(n.version, 0) AS version, n.name AS name, c.id AS chain, c.nameZh AS chainName, p.id AS place, p.nameZh AS placeName,
  n.created AS created, changes
ORDER BY coalesce(created, '') DESC, id
