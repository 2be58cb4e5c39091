SELECT entry_id, from_at, until_at, author, reason FROM manual_red_box WHERE case_no = ? ORDER BY from_at, entry_id
