// Says which places scenarios are about
UNWIND $rows AS row
MATCH (a:Scenario {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:AT]->(b)
