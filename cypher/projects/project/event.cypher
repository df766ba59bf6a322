// An event and the project it belongs to
MATCH (e:LiantuEvent {id: $id})
RETURN head([(e)<-[:HAS]-(p:LiantuProject) | p.id]) AS project, e.on AS on, e.kind AS kind, e.text AS text,
  e.change AS change
