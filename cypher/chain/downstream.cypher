// The supply links that leave segments: one step downstream
UNWIND $segments AS id
MATCH (a:LiantuSegment {id: id})-[r:INPUT_OF|PACKAGING_FOR|EQUIPMENT_FOR|SERVICE_FOR]->(b:LiantuSegment)-[:PART_OF]->(c:LiantuChain)
WHERE coalesce(r.required, false) OR NOT $requiredOnly
RETURN a.id AS from, b.id AS to, toLower(type(r)) AS kind, coalesce(r.required, false) AS required,
  r.alternative AS alternative, r.source AS source, r.asOf AS asOf, r.confidence AS confidence, r.note AS note,
  b {.id, .nameZh, .nameEn, .stage, .group, chain: c.id} AS segment
ORDER BY from, to, kind
