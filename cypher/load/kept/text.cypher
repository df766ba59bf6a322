// A kept part of a table
MATCH (k:LiantuKept {id: $id})
RETURN k.text AS text
