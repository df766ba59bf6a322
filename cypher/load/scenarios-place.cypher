// Says which places scenarios are about
UNWIND $rows AS row
MATCH (a:LiantuScenario {id: row.id})
MATCH (b:LiantuPlace {id: row.place})
MERGE (a)-[:AT]->(b)
