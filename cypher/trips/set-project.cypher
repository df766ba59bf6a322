// Says in which project a visit of a trip is recorded, and counts the change
MATCH (n:LiantuTrip {id: $id})-[r:VISITS]->(:LiantuFirm {id: $firm})
SET r.project = $project, n.version = coalesce(n.version, 0) + 1
RETURN n.version AS version
