// Which of $ids are people
UNWIND $ids AS id
MATCH (n:LiantuPerson {id: id})
RETURN n.id AS id ORDER BY id
