SELECT entry_id, theme, at, ref FROM theme WHERE case_no = ? ORDER BY entry_id, theme
