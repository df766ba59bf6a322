// Of shortlists.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuShortlist {id: row.id})
RETURN n.id AS id, n.name AS name, n.on AS on,
  head([(n)-[:FOR]->(x:LiantuSegment) | x.id]) AS segment, head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
