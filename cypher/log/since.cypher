// The entries of the log with $ids and the rows they changed, the earliest first
UNWIND $ids AS wanted
MATCH (e:LiantuEntry {id: wanted})
RETURN e.number AS number, e.bulk AS bulk, e.tables AS tables, e.rows AS rows
ORDER BY number
