// Takes segments out of further chains
UNWIND $rows AS row
MATCH (a:LiantuSegment {id: row.segment})
MATCH (b:LiantuChain {id: row.chain})
MATCH (a)-[r:USED_IN]->(b)
DELETE r
