// Of chains.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuChain {id: row.id})
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn, n.sector AS sector, n.source AS source,
  n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
