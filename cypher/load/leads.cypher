// Puts which firms lead chains at a place in place of the same statements
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.firm})
MATCH (b:LiantuChain {id: row.chain})
MERGE (a)-[r:LEADS {place: row.place}]->(b)
SET r.source = row.source, r.asOf = row.asOf, r.confidence = row.confidence, r.note = row.note
