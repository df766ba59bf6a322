// What a call with $id asked for and made
MATCH (w:LiantuWrite {id: $id})
RETURN w.asked AS asked, w.made AS made
