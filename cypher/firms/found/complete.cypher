// Gives firms the codes and full names they lacked
UNWIND $rows AS row
MATCH (f:LiantuFirm {id: row.id})
SET f.uscc = coalesce(f.uscc, row.uscc), f.fullName = coalesce(f.fullName, row.fullName)
