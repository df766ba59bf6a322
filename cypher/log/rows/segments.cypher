// Of segments.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuSegment {id: row.id})
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn, n.stage AS stage, n.group AS group,
  n.role AS role, n.industryCode AS industryCode, n.unit AS unit, n.recruitable AS recruitable,
  head([(n)-[:PART_OF]->(x:LiantuChain) | x.id]) AS chain,
  head([(n)-[:KIND_OF]->(x:LiantuSegment) | x.id]) AS kindOf, n.radiusKm AS radiusKm,
  n.minInvestWan AS minInvestWan, n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
