// Puts firms in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuFirm {id: row.id})
SET n.name = row.name, n.fullName = row.fullName, n.uscc = row.uscc, n.longitude = row.longitude,
  n.latitude = row.latitude, n.status = row.status, n.founded = row.founded,
  n.registeredCapitalWan = row.registeredCapitalWan, n.employees = row.employees,
  n.stockCode = row.stockCode, n.industryCode = row.industryCode, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
