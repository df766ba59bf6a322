// Says which change wrote shortlists last whose firms it changed
UNWIND $ids AS id
MATCH (n:LiantuShortlist {id: id})
SET n.version = $revision
