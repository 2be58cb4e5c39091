SELECT case_id, case_key, digest FROM case_digest ORDER BY case_id
