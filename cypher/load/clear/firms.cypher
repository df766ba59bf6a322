// Takes firms from their places
UNWIND $rows AS row
MATCH (:LiantuFirm {id: row.id})-[old:LOCATED_IN]->(:LiantuPlace)
DELETE old
