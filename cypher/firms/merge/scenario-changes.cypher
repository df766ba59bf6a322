// What scenarios change of a firm, as in scenario_changes.csv
MATCH (s:LiantuScenario)-[:CHANGES]->(n:LiantuChange)
WHERE n.firm = $firm
RETURN s.id AS scenario, n.position AS position, n.change AS change, n.firm AS firm, n.segment AS segment,
  n.capacity AS capacity, n.unit AS unit, n.source AS source, n.asOf AS asOf, n.confidence AS confidence,
  n.note AS note
ORDER BY scenario, position
