// The projects that target the firms with $ids
UNWIND $ids AS id
MATCH (:LiantuFirm {id: id})<-[:TARGETS]-(p:LiantuProject)
RETURN id AS firm, p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:AT]->(x:LiantuPlace) | x.id]) AS place
ORDER BY firm, id
