SELECT case_no FROM cases WHERE id = ?1
