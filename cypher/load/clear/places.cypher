// Takes the parents from places
UNWIND $rows AS row
MATCH (:Place {id: row.id})-[old:WITHIN]->()
DELETE old
