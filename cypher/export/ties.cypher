// All other ties of firms, as in ties.csv
MATCH (a:LiantuFirm)-[r:TIED]->(b:LiantuFirm)
RETURN a.id AS from, b.id AS to, r.kind AS kind,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, kind, r.source
