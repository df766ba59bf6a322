// Takes figures from their places
UNWIND $rows AS row
MATCH (:LiantuFigure {id: row.id})-[old:AT]->(:LiantuPlace)
DELETE old
