SELECT due_at FROM open_work WHERE case_id = ?1 AND stage = ?2 AND counted = 1 AND paused = 0
