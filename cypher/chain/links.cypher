// The links between two segments of a chain, at home in it or not
MATCH (:LiantuChain {id: $chain})<-[:PART_OF|USED_IN]-(a:LiantuSegment)-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR|SOLD_TO|WASTE_TO|RECYCLE_TO]->(b:LiantuSegment)-[:PART_OF|USED_IN]->(:LiantuChain {id: $chain})
RETURN a.id AS from, b.id AS to, toLower(type(r)) AS kind, coalesce(r.required, false) AS required,
  r.alternative AS alternative, r.source AS source, r.asOf AS asOf, r.confidence AS confidence, r.note AS note
ORDER BY from, to, kind
