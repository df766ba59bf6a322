// Deletes which firms lead chains at a place
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuChain {id: row.chain})
MATCH (a)-[r:LEADS]->(b)
WHERE r.place = row.place
DELETE r
