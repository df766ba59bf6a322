// Makes what a load kept the parts of the rows of its entry
UNWIND $parts AS row
MATCH (k:LiantuKept {id: row.from})
CREATE (:LiantuEntryPart {id: row.id, entry: $entry, part: row.part, text: k.text})
