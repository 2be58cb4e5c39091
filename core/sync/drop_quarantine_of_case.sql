DELETE FROM quarantine WHERE case_key = ?1
