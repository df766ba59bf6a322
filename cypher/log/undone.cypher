// Which entries of the log take back one of $numbers
UNWIND $numbers AS number
MATCH (e:LiantuEntry {undoes: number})
RETURN number AS undone, e.number AS number
ORDER BY undone, number
