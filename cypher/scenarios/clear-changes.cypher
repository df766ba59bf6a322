// Takes all changes from a scenario
MATCH (:Scenario {id: $id})-[:CHANGES]->(n:Change)
DETACH DELETE n
