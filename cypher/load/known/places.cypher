// Which of $ids are places
UNWIND $ids AS id
MATCH (n:Place {id: id})
RETURN n.id AS id ORDER BY id
