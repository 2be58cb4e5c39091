INSERT INTO quarantine(export_id, file, line, column_name, reason, case_key, header, body)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
