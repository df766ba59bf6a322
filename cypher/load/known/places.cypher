// Which of $ids are places
UNWIND $ids AS id
MATCH (n:LiantuPlace {id: id})
RETURN n.id AS id ORDER BY id
