// Takes the firm and the place from advisers
UNWIND $rows AS row
MATCH (:LiantuAdviser {id: row.id})-[old:WORKS_FOR|AT]->(x)
WHERE x:LiantuFirm OR x:LiantuPlace
DELETE old
