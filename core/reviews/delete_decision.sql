DELETE FROM decision WHERE case_no = ?
