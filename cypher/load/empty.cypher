// Deletes some of the graph and says how much; 0 when it is empty. What others keep in the same database stays
MATCH (n)
WHERE n:LiantuPlace OR n:LiantuSource OR n:LiantuChain OR n:LiantuSegment OR n:LiantuAlias
  OR n:LiantuExclusion OR n:LiantuFirm OR n:LiantuAdviser OR n:LiantuProject OR n:LiantuArrival
  OR n:LiantuEvent OR n:LiantuFigure OR n:LiantuPerson OR n:LiantuTask OR n:LiantuDocument
  OR n:LiantuSignal OR n:LiantuShortlist OR n:LiantuTrip OR n:LiantuScenario OR n:LiantuChange
  OR n:LiantuSnapshot OR n:LiantuWrite
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS deleted
