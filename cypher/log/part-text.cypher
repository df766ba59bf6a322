// One part of the rows of a bulk entry
MATCH (p:LiantuEntryPart {id: $id})
RETURN p.text AS text
