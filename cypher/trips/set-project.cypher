// Says in which project a visit of a trip is recorded; the version of the trip is the change that wrote it
MATCH (n:LiantuTrip {id: $id})-[r:VISITS]->(:LiantuFirm {id: $firm})
SET r.project = $project, n.version = $revision
RETURN n.version AS version
