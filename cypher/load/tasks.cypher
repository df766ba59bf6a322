// Puts tasks in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuTask {id: row.id})
SET n.text = row.text, n.dueOn = row.dueOn, n.doneOn = row.doneOn,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
