SELECT team_id, name FROM unit ORDER BY valid_from
