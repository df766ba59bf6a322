// Takes firms from their places
UNWIND $rows AS row
MATCH (:Firm {id: row.id})-[old:LOCATED_IN]->()
DELETE old
