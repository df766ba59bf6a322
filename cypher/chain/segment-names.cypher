// The names of every segment
MATCH (c:LiantuChain)<-[:PART_OF]-(s:LiantuSegment)
CALL (s) { MATCH (s)<-[:NAMES]-(a:LiantuAlias) WITH a ORDER BY a.name RETURN collect(a.name) AS aliases }
RETURN s.id AS id, s.nameZh AS nameZh, s.nameEn AS nameEn, c.id AS chain, aliases
ORDER BY id
