// Puts what scenarios change in place of the changes in the same positions
UNWIND $rows AS row
MATCH (s:LiantuScenario {id: row.scenario})
MERGE (n:LiantuChange {id: row.id})
MERGE (s)-[:CHANGES]->(n)
SET n.position = row.position, n.change = row.change, n.firm = row.firm, n.segment = row.segment,
  n.capacity = row.capacity, n.unit = row.unit, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
