// Adds firms without a place to an empty graph; a row has its cells in the order of the columns of firms.csv
UNWIND $rows AS row
CREATE (:LiantuFirm {
  id: row[0], name: row[1], fullName: row[2], uscc: row[3], longitude: row[5], latitude: row[6],
  status: row[7], founded: row[8], registeredCapitalWan: row[9], employees: row[10],
  stockCode: row[11], industryCode: row[12], source: row[13], asOf: row[14], confidence: row[15],
  note: row[16]
})
