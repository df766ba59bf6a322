// What is missing: the members of the unmet needs of what a place makes of a chain ($chain, or all of them; $place)
MATCH (:LiantuPlace {id: $place})<-[:WITHIN*0..6]-(:LiantuPlace)<-[:LOCATED_IN]-(f:LiantuFirm)
WHERE NOT trim(coalesce(f.status, '')) IN ['注销', '吊销', '停业', '迁出']
MATCH (f)-[:MAKES]->(s:LiantuSegment)
WITH collect(DISTINCT s.id) AS made
// who makes a thing makes what it is a kind of and has its by-products, and so on
CALL () { MATCH (b:LiantuSegment {role: 'byproduct'}) RETURN collect(b.id) AS byproducts }
CALL (made, byproducts) {
  UNWIND made AS id
  MATCH path = (:LiantuSegment {id: id})-[:WASTE_TO|KIND_OF*1..6]->(b:LiantuSegment)
  WHERE all(r IN relationships(path) WHERE type(r) = 'KIND_OF' OR endNode(r).id IN byproducts)
  RETURN collect(DISTINCT b.id) AS yielded
}
UNWIND made + yielded AS id
WITH collect(DISTINCT id) AS here
UNWIND here AS id
MATCH (t:LiantuSegment {id: id})<-[r:INPUT_OF|PACKAGING_FOR]-(s:LiantuSegment)
WHERE $chain = 'all' OR COUNT { (t)-[:PART_OF|USED_IN]->(:LiantuChain {id: $chain}) } > 0
  AND COUNT { (s)-[:PART_OF|USED_IN]->(:LiantuChain {id: $chain}) } > 0
WITH here, t, r, s,
  CASE WHEN coalesce(r.alternative, '') = '' THEN toLower(type(r)) + ' ' + s.id ELSE 'any of ' + r.alternative END AS need
ORDER BY s.id, type(r)
WITH here, t, need, collect(s.id) AS members, collect(coalesce(r.required, false)) AS required,
  collect({segment: s.id, nameZh: s.nameZh, nameEn: s.nameEn, kind: toLower(type(r)), alternative: r.alternative,
    source: r.source, asOf: r.asOf, confidence: r.confidence, note: r.note}) AS links
WHERE true IN required AND none(m IN members WHERE m IN here)
UNWIND links AS link
RETURN link.segment AS segment, link.nameZh AS nameZh, link.nameEn AS nameEn, t.id AS neededBy,
  t.nameZh AS neededByNameZh, t.nameEn AS neededByNameEn, link.kind AS kind, link.alternative AS alternative,
  link.source AS source, link.asOf AS asOf, link.confidence AS confidence, link.note AS note
ORDER BY segment, neededBy, kind
