// Says which places shortlists are for
UNWIND $rows AS row
MATCH (a:Shortlist {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:AT]->(b)
