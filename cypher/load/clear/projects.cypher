// Takes the firm, place, segments, introducer and company from projects
UNWIND $rows AS row
MATCH (:LiantuProject {id: row.id})-[old:TARGETS|AT|FILLS|INTRODUCED_BY|SETTLED_AS]->(x)
WHERE x:LiantuFirm OR x:LiantuPlace OR x:LiantuSegment OR x:LiantuAdviser
DELETE old
