-- ?2 is at most the second before now: overdue means now > due_at.
SELECT due_at, stage, rank, due_team
FROM open_work
WHERE counted = 1 AND due_at BETWEEN ?1 AND ?2
