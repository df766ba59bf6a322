// Says which things the entries of a log touched
UNWIND $rows AS row
MATCH (e:LiantuEntry {id: row.id})
MERGE (t:LiantuThing {id: row.thing})
MERGE (e)-[:TOUCHED]->(t)
