// Which of $ids are advisers
UNWIND $ids AS id
MATCH (n:Adviser {id: id})
RETURN n.id AS id ORDER BY id
