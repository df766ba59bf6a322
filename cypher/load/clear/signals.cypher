// Takes signals from their firms
UNWIND $rows AS row
MATCH (:Signal {id: row.id})<-[old:SHOWS]-()
DELETE old
