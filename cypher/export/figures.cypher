// All published figures, as in figures.csv
MATCH (n:LiantuFigure)
RETURN n.id AS id, n.nameZh AS nameZh, n.value AS value, n.unit AS unit, n.period AS period,
  head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
