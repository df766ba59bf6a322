// Takes the parents from places
UNWIND $rows AS row
MATCH (:LiantuPlace {id: row.id})-[old:WITHIN]->(:LiantuPlace)
DELETE old
