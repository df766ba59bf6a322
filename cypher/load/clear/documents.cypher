// Takes documents from their projects
UNWIND $rows AS row
MATCH (:LiantuDocument {id: row.id})<-[old:DOCUMENTED_BY]-(:LiantuProject)
DELETE old
