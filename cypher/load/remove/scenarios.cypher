// Deletes scenarios
UNWIND $rows AS row
MATCH (n:LiantuScenario {id: row.id})
DETACH DELETE n
