// Which of $ids are shortlists
UNWIND $ids AS id
MATCH (n:LiantuShortlist {id: id})
RETURN n.id AS id ORDER BY id
