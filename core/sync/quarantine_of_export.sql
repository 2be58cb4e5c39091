SELECT file, line, column_name, reason, body, header FROM quarantine WHERE export_id = ?1 ORDER BY file, line
