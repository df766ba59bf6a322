// Adds ties between firms to an empty graph; a row has its cells in the order of the columns of ties.csv
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row[0]})
MATCH (b:LiantuFirm {id: row[1]})
CREATE (a)-[:TIED {
  kind: row[2], source: coalesce(row[3], ''), asOf: row[4], confidence: row[5], note: row[6]
}]->(b)
