SELECT entry_id FROM decision WHERE batch = ? ORDER BY entry_id
