// Says which chains scenarios are about
UNWIND $rows AS row
MATCH (a:LiantuScenario {id: row.id})
MATCH (b:LiantuChain {id: row.chain})
MERGE (a)-[:OF]->(b)
