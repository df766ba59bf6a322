// Puts the figures of chains at places on a day in place of those of the same day
UNWIND $rows AS row
MATCH (c:LiantuChain {id: row.chain})
MATCH (p:LiantuPlace {id: row.place})
MERGE (n:LiantuSnapshot {id: row.id})
MERGE (n)-[:OF]->(c)
MERGE (n)-[:AT]->(p)
SET n.on = row.on, n.met = row.met, n.needs = row.needs, n.needsBoughtIn = row.needsBoughtIn,
  n.strong = row.strong, n.present = row.present, n.single = row.single, n.weak = row.weak,
  n.missing = row.missing, n.boughtIn = row.boughtIn, n.extendable = row.extendable,
  n.unsupported = row.unsupported, n.distant = row.distant, n.outside = row.outside, n.leaders = row.leaders,
  n.source = row.source, n.asOf = row.asOf, n.confidence = row.confidence, n.note = row.note
