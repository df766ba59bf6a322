// Whether the graph is empty, and whether a seed was cut short
CALL () {
  MATCH (n)
  WHERE n:LiantuPlace OR n:LiantuSource OR n:LiantuChain OR n:LiantuSegment OR n:LiantuAlias
    OR n:LiantuExclusion OR n:LiantuFirm OR n:LiantuAdviser OR n:LiantuProject OR n:LiantuArrival
    OR n:LiantuEvent OR n:LiantuFigure OR n:LiantuPerson OR n:LiantuTask OR n:LiantuDocument
    OR n:LiantuSignal OR n:LiantuShortlist OR n:LiantuTrip OR n:LiantuScenario OR n:LiantuChange
    OR n:LiantuSnapshot
  WITH n LIMIT 1 RETURN count(n) AS nodes
}
CALL () { MATCH (r:LiantuRevision {id: 'graph'}) RETURN collect(coalesce(r.seeding, false)) AS seeding }
RETURN nodes = 0 AS empty, true IN seeding AS seeding
