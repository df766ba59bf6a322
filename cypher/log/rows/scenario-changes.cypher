// Of scenario_changes.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuChange {id: row.id})
MATCH (n)<-[:CHANGES]-(s:LiantuScenario)
RETURN s.id AS scenario, n.position AS position, n.change AS change, n.firm AS firm, n.segment AS segment,
  n.capacity AS capacity, n.unit AS unit, n.source AS source, n.asOf AS asOf, n.confidence AS confidence,
  n.note AS note
ORDER BY scenario, position
