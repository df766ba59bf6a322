// Which firms own which, as in owns.csv
MATCH (a:LiantuFirm)-[r:OWNS]->(b:LiantuFirm)
RETURN a.id AS from, b.id AS to, r.share AS share,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, r.source
