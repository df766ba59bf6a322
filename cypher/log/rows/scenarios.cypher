// Of scenarios.csv: the rows that $rows tell apart
UNWIND $rows AS row
MATCH (n:LiantuScenario {id: row.id})
RETURN n.id AS id, n.name AS name, head([(n)-[:OF]->(x:LiantuChain) | x.id]) AS chain,
  head([(n)-[:AT]->(x:LiantuPlace) | x.id]) AS place, n.created AS created, n.source AS source, n.asOf AS asOf,
  n.confidence AS confidence, n.note AS note
ORDER BY id
