INSERT INTO key (id, public) VALUES (?, ?) ON CONFLICT (id) DO NOTHING
