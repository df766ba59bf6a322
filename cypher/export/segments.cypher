// All segments, as in segments.csv
MATCH (n:LiantuSegment)
RETURN n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn, n.stage AS stage, n.group AS group,
  n.role AS role, n.industryCode AS industryCode, n.unit AS unit, n.recruitable AS recruitable,
  head([(n)-[:PART_OF]->(x:LiantuChain) | x.id]) AS chain,
  head([(n)-[:KIND_OF]->(x:LiantuSegment) | x.id]) AS kindOf, n.radiusKm AS radiusKm,
  n.minInvestWan AS minInvestWan, n.source AS source, n.asOf AS asOf, n.confidence AS confidence, n.note AS note
ORDER BY id
