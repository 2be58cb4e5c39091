INSERT INTO payload (position, body) VALUES (last_insert_rowid(), ?)
