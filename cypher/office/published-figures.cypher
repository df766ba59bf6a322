// The published totals of a place and of what lies in it
MATCH (:LiantuPlace {id: $place})<-[:WITHIN*0..6]-(p:LiantuPlace)<-[:AT]-(g:LiantuFigure)
RETURN g.id AS id, p.id AS place, p.nameZh AS placeName, g.nameZh AS nameZh, g.value AS value, g.unit AS unit,
  g.period AS period, g.source AS source, g.asOf AS asOf, g.confidence AS confidence, g.note AS note
ORDER BY id
LIMIT 1000
