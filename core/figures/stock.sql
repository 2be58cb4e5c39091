SELECT case_id, team, oic, recorded_at, red_box, plan_since, wanted_since, bail_until, contact_due_at, limit_on
FROM stock
