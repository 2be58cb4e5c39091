SELECT due_at, stage, rank, team, red_box
FROM open_work
WHERE due_at BETWEEN ?1 AND ?2
