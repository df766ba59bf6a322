// The numbers of the bulk entries of the log after the number $since that take nothing back, the earliest first
MATCH (e:LiantuEntry {bulk: true})
WHERE e.number > $since AND e.undoes IS NULL
RETURN e.number AS number
ORDER BY number
