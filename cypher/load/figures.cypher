// Puts published figures in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuFigure {id: row.id})
SET n.nameZh = row.nameZh, n.value = row.value, n.unit = row.unit, n.period = row.period,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
