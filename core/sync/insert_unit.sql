INSERT INTO unit(team_id, name, area, force, kind, valid_from, valid_to, export_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
