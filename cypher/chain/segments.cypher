// The segments of a chain
MATCH (:LiantuChain {id: $chain})<-[:PART_OF]-(s:LiantuSegment)
RETURN s.id AS id, s.nameZh AS nameZh, s.nameEn AS nameEn, s.stage AS stage, s.group AS `group`,
  s.role AS role, s.industryCode AS industryCode, s.unit AS unit, coalesce(s.recruitable, true) AS recruitable
ORDER BY id
