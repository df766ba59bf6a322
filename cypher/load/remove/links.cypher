// Deletes links
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.from})
MATCH (b:LiantuSegment {id: row.to})
MATCH (a)-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR|SOLD_TO|WASTE_TO|RECYCLE_TO]->(b)
WHERE toLower(type(r)) = row.kind
DELETE r
