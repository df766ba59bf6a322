// All known deliveries, as in supplies.csv
MATCH (a:LiantuFirm)-[r:SUPPLIES]->(b:LiantuFirm)
RETURN a.id AS from, b.id AS to, CASE WHEN r.segment = '' THEN null ELSE r.segment END AS segment,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, r.segment, r.source
