// Deletes what firms make
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuSegment {id: row.segment})
MATCH (a)-[r:MAKES]->(b)
WHERE r.source = coalesce(row.source, '')
DELETE r
