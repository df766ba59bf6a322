// Deletes documents
UNWIND $rows AS row
MATCH (n:LiantuDocument {id: row.id})
DETACH DELETE n
