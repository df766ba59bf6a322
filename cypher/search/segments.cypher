// The names of every segment
MATCH (c:Chain)<-[:PART_OF]-(s:Segment)
CALL (s) { MATCH (s)<-[:NAMES]-(a:Alias) WITH a ORDER BY a.name RETURN collect(a.name) AS aliases }
RETURN s.id AS id, s.nameZh AS nameZh, s.nameEn AS nameEn, c.id AS chain, aliases
ORDER BY id
