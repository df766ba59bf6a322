// Puts segments in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuSegment {id: row.id})
SET n.nameZh = row.nameZh, n.nameEn = row.nameEn, n.stage = row.stage, n.group = row.group,
  n.role = row.role, n.industryCode = row.industryCode, n.unit = row.unit, n.recruitable = row.recruitable,
  n.radiusKm = row.radiusKm, n.minInvestWan = row.minInvestWan,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
