INSERT INTO snooze (case_no, author, until_at, reason, entry_id) VALUES (?, ?, ?, ?, ?)
