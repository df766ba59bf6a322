// Names the introducers of projects that are firms
UNWIND $rows AS row
MATCH (a:Project {id: row.id})
MATCH (b:Firm {id: row.introducer})
MERGE (a)-[:INTRODUCED_BY]->(b)
