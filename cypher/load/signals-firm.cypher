// Says which firms signals are of
UNWIND $rows AS row
MATCH (a:Signal {id: row.id})
MATCH (b:Firm {id: row.firm})
MERGE (b)-[:SHOWS]->(a)
