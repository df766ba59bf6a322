// Which of $ids are advisers
UNWIND $ids AS id
MATCH (n:LiantuAdviser {id: id})
RETURN n.id AS id ORDER BY id
