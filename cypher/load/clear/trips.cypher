// Takes the start from trips
UNWIND $rows AS row
MATCH (:Trip {id: row.id})-[old:STARTS_AT]->()
DELETE old
