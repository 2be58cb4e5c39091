INSERT INTO open_work(team, case_id, stage, episode, cycle, variant, rank, framework, opens_at, due_at, paused, counted,
    red_box, due_team, recorded_at, oic)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
