// Takes from trips their place, start and end
UNWIND $rows AS row
MATCH (:Trip {id: row.id})-[old:AT|STARTS_AT|ENDS_AT]->()
DELETE old
