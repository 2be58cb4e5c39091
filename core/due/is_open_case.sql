SELECT 1 FROM open_case WHERE case_id = ?1
