// Takes all changes from a scenario
MATCH (:LiantuScenario {id: $id})-[:CHANGES]->(n:LiantuChange)
DETACH DELETE n
