// Deletes which firms own which
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.from})
MATCH (b:LiantuFirm {id: row.to})
MATCH (a)-[r:OWNS]->(b)
WHERE r.source = coalesce(row.source, '')
DELETE r
