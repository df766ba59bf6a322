// What one firm declares to need, every statement
MATCH (:LiantuFirm {id: $id})-[r:NEEDS]->(s:LiantuSegment)-[:PART_OF]->(c:LiantuChain)
RETURN s.id AS segment, s.nameZh AS nameZh, s.nameEn AS nameEn, c.id AS chain, r.amount AS amount,
  r.unit AS unit, r.boughtElsewhereShare AS boughtElsewhereShare, coalesce(r.chosen, false) AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY segment, r.source
LIMIT 1000
