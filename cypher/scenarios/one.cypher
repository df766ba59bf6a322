// One scenario with its changes in order
MATCH (n:Scenario {id: $id})
CALL (n) {
  MATCH (n)-[:CHANGES]->(x:Change)
  WITH x ORDER BY x.position, x.id
  RETURN collect({change: x.change, firm: x.firm, segment: x.segment, capacity: x.capacity, unit: x.unit}) AS changes
}
RETURN n.id AS id, n.name AS name, head([(n)-[:OF]->(c:Chain) | c.id]) AS chain,
  head([(n)-[:OF]->(c:Chain) | c.nameZh]) AS chainName, head([(n)-[:AT]->(p:Place) | p.id]) AS place,
  head([(n)-[:AT]->(p:Place) | p.nameZh]) AS placeName, n.created AS created, changes
