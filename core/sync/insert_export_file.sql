INSERT INTO export_file(export_id, name, size, sha256, xxh3) VALUES(?1, ?2, ?3, ?4, ?5)
