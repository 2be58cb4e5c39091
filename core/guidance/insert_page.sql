INSERT INTO page (rowid, id, title, body) VALUES (?1, ?2, ?3, ?4)
