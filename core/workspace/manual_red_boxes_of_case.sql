SELECT from_at, until_at FROM manual_red_box WHERE case_no = ? ORDER BY from_at
