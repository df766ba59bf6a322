// Says which change wrote scenarios last whose changes it changed
UNWIND $ids AS id
MATCH (n:LiantuScenario {id: id})
SET n.version = $revision
