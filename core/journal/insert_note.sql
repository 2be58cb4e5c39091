INSERT INTO note (entry_id, case_no, at, author, text, place) VALUES (?, ?, ?, ?, ?, ?)
