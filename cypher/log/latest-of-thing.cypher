// The latest entries of the log that touched a thing and fit the filters, the latest first
MATCH (:LiantuThing {id: $thing})<-[:TOUCHED]-(e:LiantuEntry)
WHERE ($before IS NULL OR e.number < $before) AND ($kind IS NULL OR e.kind = $kind)
  AND ($by IS NULL OR e.by = $by) AND ($from IS NULL OR e.at >= $from) AND ($to IS NULL OR e.at < $to)
RETURN e.number AS number, e.at AS at, e.by AS by, e.kind AS kind, e.note AS note, e.undoes AS undoes,
  e.bulk AS bulk, e.tables AS tables, e.things AS things, e.count AS rowsTotal
ORDER BY number DESC
LIMIT $limit
