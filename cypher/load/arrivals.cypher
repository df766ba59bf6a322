// Puts arrivals of capital in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuArrival {id: row.id})
SET n.on = row.on, n.amountWan = row.amountWan, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
