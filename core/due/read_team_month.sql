SELECT flows, cases FROM team_month WHERE month = ?1 AND team = ?2
