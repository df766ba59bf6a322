// Takes the segment and the place from shortlists
UNWIND $rows AS row
MATCH (:Shortlist {id: row.id})-[old:FOR|AT]->()
DELETE old
