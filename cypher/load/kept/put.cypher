// Keeps a part of a table as it was, for the way back or on from a load cut short
MERGE (k:LiantuKept {id: $id})
SET k.load = $load, k.table = $table, k.part = $part, k.text = $text
RETURN k.id AS id
