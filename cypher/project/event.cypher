// The project an event belongs to
MATCH (e:Event {id: $id})
RETURN head([(e)<-[:HAS]-(p:Project) | p.id]) AS project
