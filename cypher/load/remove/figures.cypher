// Deletes published figures
UNWIND $rows AS row
MATCH (n:LiantuFigure {id: row.id})
DETACH DELETE n
