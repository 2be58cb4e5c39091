INSERT INTO officer(id, officer_id, collar, name, rank, team_id, login, acting_rank, active, export_id)
VALUES(?1, ?2, '', '', '', 0, '', '', 1, 0)
