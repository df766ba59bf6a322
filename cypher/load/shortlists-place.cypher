// Says which places shortlists are for
UNWIND $rows AS row
MATCH (a:LiantuShortlist {id: row.id})
MATCH (b:LiantuPlace {id: row.place})
MERGE (a)-[:AT]->(b)
