DELETE FROM open_case WHERE case_id = ?1
