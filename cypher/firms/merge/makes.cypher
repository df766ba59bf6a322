// All that a firm makes, as in makes.csv
MATCH (a:LiantuFirm {id: $firm})-[r:MAKES]->(b:LiantuSegment)
RETURN a.id AS firm, b.id AS segment, r.capacity AS capacity, r.unit AS unit,
  r.revenueShare AS revenueShare, r.soldElsewhereShare AS soldElsewhereShare, coalesce(r.chosen, false) AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY segment, r.source
