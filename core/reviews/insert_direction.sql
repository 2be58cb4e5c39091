INSERT INTO direction (entry_id, case_no, number, place, ref, text, owner, owner_id, author, given_at, due_at, times_overdue, is_open, closed_at, closing)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
