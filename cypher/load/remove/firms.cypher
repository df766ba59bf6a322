// Deletes firms
UNWIND $rows AS row
MATCH (n:LiantuFirm {id: row.id})
DETACH DELETE n
