// The figures of a chain at a place by day, the latest first
MATCH (p:LiantuPlace {id: $place})<-[:AT]-(n:LiantuSnapshot)-[:OF]->(c:LiantuChain {id: $chain})
RETURN c.id AS chain, p.id AS place, n.on AS on, n.met AS met, n.needs AS needs,
  n.needsBoughtIn AS needsBoughtIn, n.strong AS strong, n.present AS present, n.single AS single,
  n.weak AS weak, n.missing AS missing, n.boughtIn AS boughtIn, n.extendable AS extendable,
  n.unsupported AS unsupported, n.distant AS distant, n.outside AS outside, n.leaders AS leaders
ORDER BY on DESC
LIMIT $limit
