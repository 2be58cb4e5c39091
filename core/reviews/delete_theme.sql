DELETE FROM theme WHERE case_no = ?
