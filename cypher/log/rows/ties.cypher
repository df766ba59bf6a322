// Of ties.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.from})
MATCH (b:LiantuFirm {id: row.to})
MATCH (a)-[r:TIED]->(b)
WHERE r.kind = row.kind AND r.source = coalesce(row.source, '')
RETURN a.id AS from, b.id AS to, r.kind AS kind,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY from, to, kind, r.source
