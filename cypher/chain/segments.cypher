// The segments at home in a chain
MATCH (c:LiantuChain {id: $chain})<-[:PART_OF]-(s:LiantuSegment)
OPTIONAL MATCH (s)-[:KIND_OF]->(general:LiantuSegment)
RETURN s.id AS id, s.nameZh AS nameZh, s.nameEn AS nameEn, s.stage AS stage, s.`group` AS `group`,
  s.role AS role, s.industryCode AS industryCode, s.unit AS unit, coalesce(s.recruitable, true) AS recruitable,
  c.id AS chain, general.id AS kindOf, s.radiusKm AS radiusKm, s.minInvestWan AS minInvestWan
ORDER BY id
