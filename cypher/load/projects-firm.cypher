// Says which firms projects are after
UNWIND $rows AS row
MATCH (a:Project {id: row.id})
MATCH (b:Firm {id: row.firm})
MERGE (a)-[:TARGETS]->(b)
