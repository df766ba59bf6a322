// All that firms need, as in needs.csv
MATCH (a:LiantuFirm)-[r:NEEDS]->(b:LiantuSegment)
RETURN a.id AS firm, b.id AS segment, r.amount AS amount, r.unit AS unit,
  r.boughtElsewhereShare AS boughtElsewhereShare, r.chosen AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY firm, segment, r.source
