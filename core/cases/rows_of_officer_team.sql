SELECT * FROM officer_team ORDER BY officer_id, from_at
