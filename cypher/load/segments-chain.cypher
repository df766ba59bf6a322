// Puts segments into their chains
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.id})
MATCH (b:LiantuChain {id: row.chain})
MERGE (a)-[:PART_OF]->(b)
