// Takes tasks from their projects and people
UNWIND $rows AS row
MATCH (:LiantuTask {id: row.id})-[old:TO_DO|DONE_BY]-(x)
WHERE x:LiantuProject OR x:LiantuPerson
DELETE old
