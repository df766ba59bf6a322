// Puts firms at their places
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.id})
MATCH (b:LiantuPlace {id: row.place})
MERGE (a)-[:LOCATED_IN]->(b)
