SELECT file, line, column_name, reason, body FROM quarantine ORDER BY file, line
