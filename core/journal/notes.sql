SELECT entry_id, at, author, text FROM note WHERE case_no = ? ORDER BY place
