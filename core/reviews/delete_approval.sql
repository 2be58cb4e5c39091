DELETE FROM approval WHERE case_no = ?
