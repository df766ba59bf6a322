// Of figures.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuFigure {id: row.id})
RETURN n.id AS id, n.nameZh AS nameZh, n.value AS value, n.unit AS unit, n.period AS period,
  head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
