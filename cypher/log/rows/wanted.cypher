// Of wanted.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (a:LiantuPlace {id: row.place})
MATCH (b:LiantuSegment {id: row.segment})
MATCH (a)-[r:WANTS]->(b)
RETURN a.id AS place, b.id AS segment, r.since AS since, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY place, segment
