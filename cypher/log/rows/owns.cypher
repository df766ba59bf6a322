// Of owns.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.from})
MATCH (b:LiantuFirm {id: row.to})
MATCH (a)-[r:OWNS]->(b)
WHERE r.source = coalesce(row.source, '')
RETURN a.id AS from, b.id AS to, r.share AS share,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, r.source
