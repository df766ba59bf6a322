// Adds what firms need to an empty graph; a row has its cells in the order of the columns of needs.csv
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row[0]})
MATCH (b:LiantuSegment {id: row[1]})
CREATE (a)-[:NEEDS {
  amount: row[2], unit: row[3], boughtElsewhereShare: row[4], chosen: row[5],
  source: coalesce(row[6], ''), asOf: row[7], confidence: row[8], note: row[9]
}]->(b)
