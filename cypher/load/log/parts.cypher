// Puts packed rows of the entries of a log that a folder brought along
UNWIND $rows AS row
MERGE (p:LiantuEntryPart {id: row.id})
SET p.entry = row.entry, p.part = row.part, p.text = row.text
