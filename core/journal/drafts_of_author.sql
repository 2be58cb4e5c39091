SELECT case_no, form, saved_at, body FROM draft WHERE author = ? AND (?2 = '' OR case_no = ?2) ORDER BY saved_at DESC, case_no, form
