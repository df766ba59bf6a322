// Puts chains in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuChain {id: row.id})
SET n.nameZh = row.nameZh, n.nameEn = row.nameEn, n.sector = row.sector, n.source = row.source,
  n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
