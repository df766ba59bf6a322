// The segments of other chains that belong to a chain too, with the stage and group they have there
MATCH (:LiantuChain {id: $chain})<-[u:USED_IN]-(s:LiantuSegment)-[:PART_OF]->(home:LiantuChain)
OPTIONAL MATCH (s)-[:KIND_OF]->(general:LiantuSegment)
RETURN s.id AS id, s.nameZh AS nameZh, s.nameEn AS nameEn, u.stage AS stage, u.`group` AS `group`,
  s.role AS role, s.industryCode AS industryCode, s.unit AS unit, coalesce(s.recruitable, true) AS recruitable,
  home.id AS chain, general.id AS kindOf, s.radiusKm AS radiusKm, s.minInvestWan AS minInvestWan
ORDER BY id
