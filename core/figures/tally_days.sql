SELECT day, stage, rank, team, reviewer_team, due, completed, on_time, pending, batched
FROM tally_day
WHERE day BETWEEN ?1 AND ?2
