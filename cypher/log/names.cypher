// What the things with $ids are called
CALL () {
  UNWIND $ids AS id
  MATCH (n:LiantuFirm {id: id}) RETURN 'firms' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuSegment {id: id}) RETURN 'segments' AS `table`, n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuChain {id: id}) RETURN 'chains' AS `table`, n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuPlace {id: id}) RETURN 'places' AS `table`, n.id AS id, n.nameZh AS nameZh, n.nameEn AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuSource {id: id}) RETURN 'sources' AS `table`, n.id AS id, n.title AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuPerson {id: id}) RETURN 'people' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuAdviser {id: id}) RETURN 'advisers' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuProject {id: id}) RETURN 'projects' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuShortlist {id: id}) RETURN 'shortlists' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuTrip {id: id}) RETURN 'trips' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:LiantuScenario {id: id}) RETURN 'scenarios' AS `table`, n.id AS id, n.name AS nameZh, null AS nameEn
}
RETURN `table`, id, nameZh, nameEn
ORDER BY `table`, id
