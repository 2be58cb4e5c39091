SELECT entry_id FROM review WHERE batch = ? AND counts = 1 ORDER BY entry_id
