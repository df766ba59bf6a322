// Puts firms on shortlists in place of the same ones
UNWIND $rows AS row
MATCH (a:LiantuShortlist {id: row.shortlist})
MATCH (b:LiantuFirm {id: row.firm})
MERGE (a)-[r:LISTS]->(b)
SET r.position = row.position, r.source = row.source, r.asOf = row.asOf, r.confidence = row.confidence, r.note = row.note
