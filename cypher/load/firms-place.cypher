// Puts firms at their places
UNWIND $rows AS row
MATCH (a:Firm {id: row.id})
MATCH (b:Place {id: row.place})
MERGE (a)-[:LOCATED_IN]->(b)
