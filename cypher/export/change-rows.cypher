// The packed rows of the bulk entries of the log, as in change_rows.csv
MATCH (p:LiantuEntryPart)
RETURN toInteger(p.entry) AS change, p.part AS part, p.text AS text
ORDER BY change, part
