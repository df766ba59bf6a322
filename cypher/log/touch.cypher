// Says which things an entry of the log touched
UNWIND $things AS thing
MERGE (t:LiantuThing {id: thing})
WITH t
MATCH (e:LiantuEntry {id: $id})
CREATE (e)-[:TOUCHED]->(t)
