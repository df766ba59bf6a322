// What every source says of one firm needing one segment, as in needs.csv
MATCH (a:LiantuFirm {id: $firm})-[r:NEEDS]->(b:LiantuSegment {id: $segment})
RETURN a.id AS firm, b.id AS segment, r.amount AS amount, r.unit AS unit,
  r.boughtElsewhereShare AS boughtElsewhereShare, coalesce(r.chosen, false) AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY r.source
