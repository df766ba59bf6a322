// Puts what firms need in place of the same statements of the same sources
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuSegment {id: row.segment})
MERGE (a)-[r:NEEDS {source: coalesce(row.source, '')}]->(b)
SET r.amount = row.amount, r.unit = row.unit, r.boughtElsewhereShare = row.boughtElsewhereShare,
  r.chosen = row.chosen, r.asOf = row.asOf, r.confidence = row.confidence, r.note = row.note
