// Puts segments into their chains
UNWIND $rows AS row
MATCH (a:Segment {id: row.id})
MATCH (b:Chain {id: row.chain})
MERGE (a)-[:PART_OF]->(b)
