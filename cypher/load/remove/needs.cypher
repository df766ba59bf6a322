// Deletes what firms need
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuSegment {id: row.segment})
MATCH (a)-[r:NEEDS]->(b)
WHERE r.source = coalesce(row.source, '')
DELETE r
