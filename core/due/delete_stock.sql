DELETE FROM stock WHERE case_id = ?1
