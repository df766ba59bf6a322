// Which of $ids are trips
UNWIND $ids AS id
MATCH (n:LiantuTrip {id: id})
RETURN n.id AS id ORDER BY id
