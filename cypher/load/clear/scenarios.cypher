// Takes the chain and the place from scenarios
UNWIND $rows AS row
MATCH (:Scenario {id: row.id})-[old:OF|AT]->()
DELETE old
