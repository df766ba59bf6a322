// Says which chains scenarios are about
UNWIND $rows AS row
MATCH (a:Scenario {id: row.id})
MATCH (b:Chain {id: row.chain})
MERGE (a)-[:OF]->(b)
