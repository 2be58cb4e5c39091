SELECT * FROM unit ORDER BY rowid
