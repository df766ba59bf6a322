// Names the introducers of projects that are advisers, where no firm has the id
UNWIND $rows AS row
MATCH (a:Project {id: row.id})
MATCH (b:Adviser {id: row.introducer})
WHERE COUNT { (a)-[:INTRODUCED_BY]->() } = 0
MERGE (a)-[:INTRODUCED_BY]->(b)
