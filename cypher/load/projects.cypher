// Puts projects in place of those with the same ids; their version is the change that wrote them
UNWIND $rows AS row
MERGE (n:LiantuProject {id: row.id})
SET n.name = row.name, n.stage = row.stage, n.channel = row.channel, n.platform = row.platform,
  n.amountWan = row.amountWan, n.signedOn = row.signedOn, n.dueOn = row.dueOn, n.startedOn = row.startedOn,
  n.producedOn = row.producedOn, n.droppedOn = row.droppedOn, n.dropReason = row.dropReason,
  n.owner = row.owner, n.jobs = row.jobs, n.batch = row.batch, n.top500 = row.top500, n.xiangshang = row.xiangshang,
  n.version = $revision, n.source = row.source, n.asOf = row.asOf,
  n.confidence = row.confidence, n.note = row.note
