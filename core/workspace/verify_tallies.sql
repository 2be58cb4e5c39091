SELECT day, stage, rank, team, reviewer_team, due, completed, on_time, pending, batched FROM tally_day
ORDER BY day, stage, rank, team, reviewer_team
