// Adds shares in firms to an empty graph; a row has its cells in the order of the columns of owns.csv
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row[0]})
MATCH (b:LiantuFirm {id: row[1]})
CREATE (a)-[:OWNS {
  share: row[2], source: coalesce(row[3], ''), asOf: row[4], confidence: row[5], note: row[6]
}]->(b)
