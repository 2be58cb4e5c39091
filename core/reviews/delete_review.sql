DELETE FROM review WHERE case_no = ?
