INSERT INTO theme (entry_id, theme, case_no, at, ref) VALUES (?, ?, ?, ?, ?)
