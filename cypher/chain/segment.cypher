// One segment with its chain and its other names
MATCH (s:LiantuSegment {id: $id})-[:PART_OF]->(c:LiantuChain)
CALL (s) { MATCH (s)<-[:NAMES]-(a:LiantuAlias) WITH a ORDER BY a.name RETURN collect(a.name) AS aliases }
RETURN s {.id, .nameZh, .nameEn, .stage, .group} AS segment, c.id AS chain, aliases
