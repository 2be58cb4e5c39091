DELETE FROM draft WHERE case_no = ?
