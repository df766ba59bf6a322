// Which of $ids are firms
UNWIND $ids AS id
MATCH (n:LiantuFirm {id: id})
RETURN n.id AS id ORDER BY id
