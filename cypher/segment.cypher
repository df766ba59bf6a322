// One segment with its chain and its other names
MATCH (s:Segment {id: $id})-[:PART_OF]->(c:Chain)
CALL (s) { MATCH (s)<-[:NAMES]-(a:Alias) WITH a ORDER BY a.name RETURN collect(a.name) AS aliases }
RETURN s {.id, .nameZh, .nameEn, .stage, .group} AS segment, c.id AS chain, aliases
