// Takes events from their projects
UNWIND $rows AS row
MATCH (:Event {id: row.id})<-[old:HAS]-()
DELETE old
