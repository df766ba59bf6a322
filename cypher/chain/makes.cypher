// Who makes $segments, every statement
UNWIND $segments AS wanted
MATCH (s:LiantuSegment {id: wanted})<-[r:MAKES]-(f:LiantuFirm)
RETURN f.id AS firm, s.id AS segment, r.capacity AS capacity, r.unit AS unit, r.revenueShare AS revenueShare,
  r.soldElsewhereShare AS soldElsewhereShare, coalesce(r.chosen, false) AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY segment, firm, r.source
