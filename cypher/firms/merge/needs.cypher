// All that a firm needs, as in needs.csv
MATCH (a:LiantuFirm {id: $firm})-[r:NEEDS]->(b:LiantuSegment)
RETURN a.id AS firm, b.id AS segment, r.amount AS amount, r.unit AS unit,
  r.boughtElsewhereShare AS boughtElsewhereShare, coalesce(r.chosen, false) AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY segment, r.source
