INSERT INTO stock(case_id, team, oic, recorded_at, red_box, plan_since, wanted_since, bail_until, contact_due_at, limit_on)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
