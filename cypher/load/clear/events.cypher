// Takes events from their projects
UNWIND $rows AS row
MATCH (:LiantuEvent {id: row.id})<-[old:HAS]-(:LiantuProject)
DELETE old
