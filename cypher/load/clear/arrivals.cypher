// Takes arrivals from their projects
UNWIND $rows AS row
MATCH (:LiantuArrival {id: row.id})<-[old:RECEIVED]-(:LiantuProject)
DELETE old
