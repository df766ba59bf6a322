// The projects that target the firms with $ids
UNWIND $ids AS id
MATCH (:Firm {id: id})<-[:TARGETS]-(p:Project)
RETURN id AS firm, p.id AS id, p.name AS name, p.stage AS stage, head([(p)-[:AT]->(x:Place) | x.id]) AS place
ORDER BY firm, id
