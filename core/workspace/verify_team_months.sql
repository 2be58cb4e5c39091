SELECT month, team, flows, cases FROM team_month ORDER BY month, team
