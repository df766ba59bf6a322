// Which of $ids are segments
UNWIND $ids AS id
MATCH (n:LiantuSegment {id: id})
RETURN n.id AS id ORDER BY id
