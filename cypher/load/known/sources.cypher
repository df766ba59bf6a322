// Which of $ids are sources
UNWIND $ids AS id
MATCH (n:LiantuSource {id: id})
RETURN n.id AS id ORDER BY id
