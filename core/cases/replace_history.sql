UPDATE history SET body = ?2, seal = ?3 WHERE case_id = ?1
