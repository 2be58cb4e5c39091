DELETE FROM open_work WHERE case_id = ?1
