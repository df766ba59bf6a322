// Which of $ids are projects
UNWIND $ids AS id
MATCH (n:LiantuProject {id: id})
RETURN n.id AS id ORDER BY id
