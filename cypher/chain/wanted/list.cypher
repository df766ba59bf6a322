// The segments that places want, by place
MATCH (p:LiantuPlace)-[r:WANTS]->(s:LiantuSegment)-[:PART_OF]->(c:LiantuChain)
RETURN p.id AS place, p.nameZh AS placeName, c.id AS chain, c.nameZh AS chainName, s.id AS segment,
  s.nameZh AS nameZh, s.nameEn AS nameEn, r.since AS since, coalesce(r.version, 0) AS version, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY place, chain, segment
