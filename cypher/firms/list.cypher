// What firms make, each segment once
UNWIND $firms AS id
MATCH (f:LiantuFirm {id: id})-[:MAKES]->(s:LiantuSegment)
WITH DISTINCT f, s
RETURN f.id AS firm, s.id AS segment, s.nameZh AS nameZh, s.nameEn AS nameEn
ORDER BY firm, segment
