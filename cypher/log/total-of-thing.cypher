// How many entries of the log touched a thing and fit the filters
MATCH (:LiantuThing {id: $thing})<-[:TOUCHED]-(e:LiantuEntry)
WHERE ($kind IS NULL OR e.kind = $kind) AND ($by IS NULL OR e.by = $by)
  AND ($from IS NULL OR e.at >= $from) AND ($to IS NULL OR e.at < $to)
RETURN count(e) AS total
