INSERT INTO folded (only, position, entry_id, station) VALUES (1, ?, ?, ?)
ON CONFLICT (only) DO UPDATE SET position = excluded.position, entry_id = excluded.entry_id, station = excluded.station
