// Takes tasks from their projects and people
UNWIND $rows AS row
MATCH (:LiantuTask {id: row.id})-[old:TO_DO|DONE_BY]-()
DELETE old
