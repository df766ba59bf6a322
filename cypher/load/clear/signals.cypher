// Takes signals from their firms
UNWIND $rows AS row
MATCH (:LiantuSignal {id: row.id})<-[old:SHOWS]-(:LiantuFirm)
DELETE old
