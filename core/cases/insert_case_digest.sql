INSERT INTO case_digest(case_id, case_key, digest) VALUES(?1, ?2, ?3)
