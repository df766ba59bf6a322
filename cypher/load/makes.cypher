// Puts what firms make in place of the same statements of the same sources
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuSegment {id: row.segment})
MERGE (a)-[r:MAKES {source: coalesce(row.source, '')}]->(b)
SET r.capacity = row.capacity, r.unit = row.unit, r.revenueShare = row.revenueShare,
  r.soldElsewhereShare = row.soldElsewhereShare, r.chosen = row.chosen, r.asOf = row.asOf,
  r.confidence = row.confidence, r.note = row.note
