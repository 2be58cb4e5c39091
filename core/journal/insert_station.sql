INSERT INTO station (station, generation, made_at, digest) VALUES (?, ?, ?, ?)
