// $segments as they are in their home chain
UNWIND $segments AS wanted
MATCH (s:LiantuSegment {id: wanted})-[:PART_OF]->(home:LiantuChain)
OPTIONAL MATCH (s)-[:KIND_OF]->(general:LiantuSegment)
RETURN s.id AS id, s.nameZh AS nameZh, s.nameEn AS nameEn, s.stage AS stage, s.`group` AS `group`,
  s.role AS role, s.industryCode AS industryCode, s.unit AS unit, coalesce(s.recruitable, true) AS recruitable,
  home.id AS chain, general.id AS kindOf, s.radiusKm AS radiusKm, s.minInvestWan AS minInvestWan
ORDER BY id
