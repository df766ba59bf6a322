// Says which change wrote trips last whose visits it changed
UNWIND $ids AS id
MATCH (n:LiantuTrip {id: id})
SET n.version = $revision
