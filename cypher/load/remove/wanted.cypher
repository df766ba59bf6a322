// Deletes which segments places want
UNWIND $rows AS row
MATCH (a:LiantuPlace {id: row.place})
MATCH (b:LiantuSegment {id: row.segment})
MATCH (a)-[r:WANTS]->(b)
DELETE r
