INSERT INTO tally_reviewer_month(month, stage, rank, team, reviewer_team, due, completed, on_time, pending, batched)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT DO UPDATE SET due = due + excluded.due, completed = completed + excluded.completed,
    on_time = on_time + excluded.on_time, pending = pending + excluded.pending,
    batched = batched + excluded.batched
