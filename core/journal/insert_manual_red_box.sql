INSERT INTO manual_red_box (entry_id, case_no, from_at, until_at, author, reason) VALUES (?, ?, ?, ?, ?, ?)
