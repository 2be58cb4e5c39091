SELECT DISTINCT case_key FROM quarantine WHERE case_key IS NOT NULL
