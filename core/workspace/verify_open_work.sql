SELECT case_id, stage, episode, cycle, opens_at, team, due_at, red_box, due_team, variant, paused, rank, framework, counted, recorded_at, oic
FROM open_work
