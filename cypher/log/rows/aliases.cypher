// Of aliases.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuAlias {id: row.id})
MATCH (n)-[:NAMES]->(s:LiantuSegment)
RETURN s.id AS segment, n.name AS name, n.source AS source, n.asOf AS asOf, n.confidence AS confidence,
  n.note AS note
ORDER BY segment, name
