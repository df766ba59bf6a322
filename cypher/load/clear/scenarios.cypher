// Takes the chain and the place from scenarios
UNWIND $rows AS row
MATCH (:LiantuScenario {id: row.id})-[old:OF|AT]->(x)
WHERE x:LiantuChain OR x:LiantuPlace
DELETE old
