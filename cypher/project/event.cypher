// The project an event belongs to
MATCH (e:LiantuEvent {id: $id})
RETURN head([(e)<-[:HAS]-(p:LiantuProject) | p.id]) AS project
