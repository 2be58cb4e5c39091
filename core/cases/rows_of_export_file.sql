SELECT * FROM export_file ORDER BY export_id, name
