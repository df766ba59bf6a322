// Which of $ids are chains
UNWIND $ids AS id
MATCH (n:LiantuChain {id: id})
RETURN n.id AS id ORDER BY id
