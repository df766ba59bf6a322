// Which of $ids are segments
UNWIND $ids AS id
MATCH (n:Segment {id: id})
RETURN n.id AS id ORDER BY id
