// Puts known deliveries in place of the same statements of the same sources
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row.from})
MATCH (b:LiantuFirm {id: row.to})
MERGE (a)-[r:SUPPLIES {segment: coalesce(row.segment, ''), source: coalesce(row.source, '')}]->(b)
SET r.asOf = row.asOf, r.confidence = row.confidence, r.note = row.note
