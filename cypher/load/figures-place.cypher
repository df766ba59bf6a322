// Says which places figures are about
UNWIND $rows AS row
MATCH (a:LiantuFigure {id: row.id})
MATCH (b:LiantuPlace {id: row.place})
MERGE (a)-[:AT]->(b)
