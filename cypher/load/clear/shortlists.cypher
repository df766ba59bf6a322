// Takes the segment and the place from shortlists
UNWIND $rows AS row
MATCH (:LiantuShortlist {id: row.id})-[old:FOR|AT]->(x)
WHERE x:LiantuSegment OR x:LiantuPlace
DELETE old
