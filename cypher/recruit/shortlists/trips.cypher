// The trips that visit some firms, the latest first, and whether the visit was recorded
UNWIND $firms AS id
MATCH (f:LiantuFirm {id: id})<-[r:VISITS]-(n:LiantuTrip)
RETURN f.id AS firm, n.id AS id, n.name AS name, n.startOn AS startOn, r.project IS NOT NULL AS recorded
ORDER BY firm, coalesce(startOn, '') DESC, id
