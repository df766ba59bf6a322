// Which of $ids are scenarios
UNWIND $ids AS id
MATCH (n:LiantuScenario {id: id})
RETURN n.id AS id ORDER BY id
