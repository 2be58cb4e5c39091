SELECT id, case_no FROM cases WHERE restricted <> 0
