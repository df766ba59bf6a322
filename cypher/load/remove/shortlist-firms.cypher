// Deletes which firms are on shortlists
UNWIND $rows AS row
MATCH (a:LiantuShortlist {id: row.shortlist})
MATCH (b:LiantuFirm {id: row.firm})
MATCH (a)-[r:LISTS]->(b)
DELETE r
