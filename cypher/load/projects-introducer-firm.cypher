// Names the introducers of projects that are firms
UNWIND $rows AS row
MATCH (a:LiantuProject {id: row.id})
MATCH (b:LiantuFirm {id: row.introducer})
MERGE (a)-[:INTRODUCED_BY]->(b)
