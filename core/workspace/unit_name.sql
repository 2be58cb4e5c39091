SELECT name FROM unit WHERE team_id = ?1 ORDER BY valid_from DESC LIMIT 1
