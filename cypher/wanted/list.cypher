// The segments that places want, by place
MATCH (p:Place)-[r:WANTS]->(s:Segment)-[:PART_OF]->(c:Chain)
RETURN p.id AS place, p.nameZh AS placeName, c.id AS chain, c.nameZh AS chainName, s.id AS segment,
  s.nameZh AS nameZh, s.nameEn AS nameEn, r.since AS since, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY place, chain, segment
