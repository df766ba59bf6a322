// Takes the firm, place, segments and introducer from projects
UNWIND $rows AS row
MATCH (:Project {id: row.id})-[old:TARGETS|AT|FILLS|INTRODUCED_BY]->()
DELETE old
