// Takes figures from their places
UNWIND $rows AS row
MATCH (:Figure {id: row.id})-[old:AT]->()
DELETE old
