// What the firms, advisers, places and segments with $ids are called
CALL () { UNWIND $ids AS id MATCH (n:LiantuFirm {id: id}) RETURN n.id AS id, 'firm' AS kind, n.name AS nameZh, null AS nameEn
  UNION ALL UNWIND $ids AS id MATCH (n:LiantuAdviser {id: id}) RETURN n.id AS id, 'adviser' AS kind, n.name AS nameZh, null AS nameEn
  UNION ALL UNWIND $ids AS id MATCH (n:LiantuPlace {id: id}) RETURN n.id AS id, 'place' AS kind, n.nameZh AS nameZh, n.nameEn AS nameEn
  UNION ALL UNWIND $ids AS id MATCH (n:LiantuSegment {id: id}) RETURN n.id AS id, 'segment' AS kind, n.nameZh AS nameZh, n.nameEn AS nameEn }
RETURN id, kind, nameZh, nameEn ORDER BY kind, id
