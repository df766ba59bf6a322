// Of links.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.from})
MATCH (b:LiantuSegment {id: row.to})
MATCH (a)-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR|SOLD_TO|WASTE_TO|RECYCLE_TO]->(b)
WHERE toLower(type(r)) = row.kind
RETURN a.id AS from, b.id AS to, toLower(type(r)) AS kind, r.required AS required,
  r.alternative AS alternative, r.source AS source, r.asOf AS asOf, r.confidence AS confidence,
  r.note AS note
ORDER BY from, to, kind
