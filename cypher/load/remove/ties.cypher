// Deletes other ties of firms
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.from})
MATCH (b:LiantuFirm {id: row.to})
MATCH (a)-[r:TIED]->(b)
WHERE r.kind = row.kind AND r.source = coalesce(row.source, '')
DELETE r
