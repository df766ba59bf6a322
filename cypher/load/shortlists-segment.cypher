// Says which segments shortlists are for
UNWIND $rows AS row
MATCH (a:LiantuShortlist {id: row.id})
MATCH (b:LiantuSegment {id: row.segment})
MERGE (a)-[:FOR]->(b)
