SELECT id FROM cases WHERE case_no = ?1
