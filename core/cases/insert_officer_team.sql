INSERT INTO officer_team(officer_id, from_at, team_id) VALUES(?1, ?2, ?3)
