// Keeps a part of the rows of a bulk entry
CREATE (p:LiantuEntryPart {id: $id})
SET p.entry = $entry, p.part = $part, p.text = $text
