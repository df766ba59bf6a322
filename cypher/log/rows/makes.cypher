// Of makes.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuSegment {id: row.segment})
MATCH (a)-[r:MAKES]->(b)
WHERE r.source = coalesce(row.source, '')
RETURN a.id AS firm, b.id AS segment, r.capacity AS capacity, r.unit AS unit,
  r.revenueShare AS revenueShare, r.soldElsewhereShare AS soldElsewhereShare, r.chosen AS chosen,
  CASE WHEN r.source = '' THEN null ELSE r.source END AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY firm, segment, r.source
