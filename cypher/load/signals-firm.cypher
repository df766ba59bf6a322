// Says which firms signals are of
UNWIND $rows AS row
MATCH (a:LiantuSignal {id: row.id})
MATCH (b:LiantuFirm {id: row.firm})
MERGE (b)-[:SHOWS]->(a)
