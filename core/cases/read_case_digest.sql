SELECT digest FROM case_digest WHERE case_id = ?1
