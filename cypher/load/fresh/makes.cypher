// Adds what firms make to an empty graph; a row has its cells in the order of the columns of makes.csv
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row[0]})
MATCH (b:LiantuSegment {id: row[1]})
CREATE (a)-[:MAKES {
  capacity: row[2], unit: row[3], revenueShare: row[4], soldElsewhereShare: row[5], chosen: row[6],
  source: coalesce(row[7], ''), asOf: row[8], confidence: row[9], note: row[10]
}]->(b)
