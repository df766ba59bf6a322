// The numbers of the bulk entries of the log after the number $since, the earliest first
MATCH (e:LiantuEntry {bulk: true})
WHERE e.number > $since
RETURN e.number AS number
ORDER BY number
