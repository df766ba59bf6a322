// Names the introducers of projects that are advisers, where no firm has the id
UNWIND $rows AS row
MATCH (a:LiantuProject {id: row.id})
MATCH (b:LiantuAdviser {id: row.introducer})
WHERE COUNT { (a)-[:INTRODUCED_BY]->(:LiantuFirm) } = 0
MERGE (a)-[:INTRODUCED_BY]->(b)
