SELECT name, size, xxh3 FROM export_file WHERE export_id = ?1
