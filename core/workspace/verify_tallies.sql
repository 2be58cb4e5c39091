SELECT day, stage, rank, team, reviewer_team, due, completed, on_time FROM tally_day
