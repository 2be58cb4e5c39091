SELECT entry_id FROM review WHERE reviewer = ?1 AND case_no <> ?2 AND holds = 1 AND counts = 1 ORDER BY signed_at DESC LIMIT ?3
