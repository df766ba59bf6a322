// The numbers of the entries that follow one in the log, the earliest first, 200 at most
MATCH (:LiantuEntry {id: $id})<-[:AFTER*1..200]-(e:LiantuEntry)
RETURN e.number AS number
ORDER BY number
LIMIT $most
