// Deletes the visits of trips
UNWIND $rows AS row
MATCH (a:LiantuTrip {id: row.trip})
MATCH (b:LiantuFirm {id: row.firm})
MATCH (a)-[r:VISITS]->(b)
DELETE r
