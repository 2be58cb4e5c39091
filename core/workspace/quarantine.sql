SELECT file, line, column_name, reason, body, header FROM quarantine ORDER BY file, line
