// Puts places in place of those with the same ids
UNWIND $rows AS row
MERGE (n:LiantuPlace {id: row.id})
SET n.nameZh = row.nameZh, n.nameEn = row.nameEn, n.kind = row.kind, n.longitude = row.longitude,
  n.latitude = row.latitude, n.aliases = row.aliases, n.pinyin = row.pinyin, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
