UPDATE case_digest SET case_key = ?2, digest = ?3 WHERE case_id = ?1
