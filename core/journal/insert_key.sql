INSERT INTO key (id, public, owner) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING
