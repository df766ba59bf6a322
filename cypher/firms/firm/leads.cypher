// The chains one firm leads
MATCH (:LiantuFirm {id: $id})-[r:LEADS]->(c:LiantuChain)
RETURN c.id AS chain, c.nameZh AS nameZh, c.nameEn AS nameEn, r.place AS place, r.source AS source,
  r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY chain, place
