INSERT INTO table_seal(name, seal) VALUES(?1, ?2) ON CONFLICT DO UPDATE SET seal = excluded.seal
