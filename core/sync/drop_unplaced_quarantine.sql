DELETE FROM quarantine WHERE case_key IS NULL
