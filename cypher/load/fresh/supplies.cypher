// Adds deliveries between firms to an empty graph; a row has its cells in the order of the columns of supplies.csv
UNWIND $rows AS row
MATCH (a:LiantuFirm {id: row[0]})
MATCH (b:LiantuFirm {id: row[1]})
CREATE (a)-[:SUPPLIES {
  segment: coalesce(row[2], ''), source: coalesce(row[3], ''), asOf: row[4], confidence: row[5],
  note: row[6]
}]->(b)
