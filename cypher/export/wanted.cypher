// Which segments places want, as in wanted.csv
MATCH (a:LiantuPlace)-[r:WANTS]->(b:LiantuSegment)
RETURN a.id AS place, b.id AS segment, r.since AS since, r.source AS source, r.asOf AS asOf,
  r.confidence AS confidence, r.note AS note
ORDER BY place, segment
