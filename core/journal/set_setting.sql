INSERT INTO setting (name, value, digest) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value, digest = excluded.digest
