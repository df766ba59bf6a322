// Takes from trips their place, start and end
UNWIND $rows AS row
MATCH (:LiantuTrip {id: row.id})-[old:AT|STARTS_AT|ENDS_AT]->(:LiantuPlace)
DELETE old
