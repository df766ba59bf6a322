// Deletes chains
UNWIND $rows AS row
MATCH (n:LiantuChain {id: row.id})
DETACH DELETE n
