UPDATE history SET seal = ?2 WHERE case_id = ?1
