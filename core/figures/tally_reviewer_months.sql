SELECT month, stage, rank, team, reviewer_team, due, completed, on_time, pending, batched
FROM tally_reviewer_month
WHERE month BETWEEN ?1 AND ?2
