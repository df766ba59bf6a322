// Says which change wrote a project last
MATCH (p:LiantuProject {id: $id})
SET p.version = $revision
