SELECT officer_id, from_at, team_id FROM officer_team ORDER BY officer_id, from_at
