DELETE FROM note WHERE case_no = ?
