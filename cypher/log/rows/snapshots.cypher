// Of snapshots.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuSnapshot {id: row.id})
MATCH (n)-[:OF]->(c:LiantuChain)
RETURN c.id AS chain, head([(n)-[:AT]->(p:LiantuPlace) | p.id]) AS place, n.on AS on, n.met AS met, n.needs AS needs,
  n.needsBoughtIn AS needsBoughtIn, n.strong AS strong, n.present AS present, n.single AS single,
  n.weak AS weak, n.missing AS missing, n.boughtIn AS boughtIn, n.extendable AS extendable,
  n.unsupported AS unsupported, n.distant AS distant, n.outside AS outside, n.leaders AS leaders,
  n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY chain, place, on
