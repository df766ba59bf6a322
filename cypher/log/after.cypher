// The entries of the log after the number $since, the earliest first
MATCH (e:LiantuEntry)
WHERE e.number > $since
RETURN e.number AS number, e.at AS at, e.by AS by, e.kind AS kind, e.note AS note, e.undoes AS undoes,
  e.bulk AS bulk, e.tables AS tables, e.things AS things, e.count AS rowsTotal
ORDER BY number
LIMIT $limit
