// Deletes other words for segments
UNWIND $rows AS row
MATCH (n:LiantuAlias {id: row.id})
DETACH DELETE n
