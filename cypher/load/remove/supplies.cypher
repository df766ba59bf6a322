// Deletes known deliveries
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.from})
MATCH (b:LiantuFirm {id: row.to})
MATCH (a)-[r:SUPPLIES]->(b)
WHERE r.segment = coalesce(row.segment, '') AND r.source = coalesce(row.source, '')
DELETE r
