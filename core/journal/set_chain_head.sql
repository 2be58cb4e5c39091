INSERT INTO chain_head (chain, station, seq, id) VALUES (?, ?, ?, ?)
ON CONFLICT (chain, station) DO UPDATE SET seq = excluded.seq, id = excluded.id
