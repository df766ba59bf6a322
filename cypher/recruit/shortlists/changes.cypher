// When and by whom some shortlists were changed, as the log tells it, the earliest change of each first
UNWIND $things AS id
MATCH (t:LiantuThing {id: id})<-[:TOUCHED]-(e:LiantuEntry)
RETURN t.id AS thing, e.number AS number, e.at AS at, e.by AS by
ORDER BY thing, number
