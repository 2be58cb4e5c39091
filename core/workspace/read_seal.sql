SELECT seal, case_key, digest FROM history JOIN case_digest USING (case_id) WHERE case_id = ?1
