// Keeps what a call with $id asked for and made, so that the same one again is known
CREATE (w:LiantuWrite {id: $id})
SET w.asked = $asked, w.made = $made, w.revision = $revision
