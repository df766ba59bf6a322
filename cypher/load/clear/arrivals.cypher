// Takes arrivals from their projects
UNWIND $rows AS row
MATCH (:Arrival {id: row.id})<-[old:RECEIVED]-()
DELETE old
