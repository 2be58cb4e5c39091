DELETE FROM draft WHERE author = ? AND case_no = ? AND form = ?
