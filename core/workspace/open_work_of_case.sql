SELECT open_work.team, open_work.case_id, stage, episode, cycle, variant, rank, opens_at, due_at, paused, red_box, recorded_at
FROM open_work WHERE case_id = ?1
