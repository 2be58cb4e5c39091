SELECT due_at, stage, rank, due_team
FROM open_work
WHERE counted = 1 AND paused = 0 AND due_at BETWEEN ?1 AND ?2
