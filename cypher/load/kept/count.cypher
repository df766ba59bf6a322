// How many parts are kept of each of $loads
UNWIND $loads AS load
CALL (load) { MATCH (k:LiantuKept) WHERE k.load = load RETURN count(k) AS parts }
RETURN load, parts ORDER BY load
