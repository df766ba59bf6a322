// Says which segments shortlists are for
UNWIND $rows AS row
MATCH (a:Shortlist {id: row.id})
MATCH (b:Segment {id: row.segment})
MERGE (a)-[:FOR]->(b)
