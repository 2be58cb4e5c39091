SELECT month, stage, rank, team, team, due, completed, on_time, pending, batched
FROM tally_month
WHERE month BETWEEN ?1 AND ?2
