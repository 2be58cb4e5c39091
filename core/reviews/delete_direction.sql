DELETE FROM direction WHERE case_no = ?
