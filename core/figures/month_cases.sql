SELECT month, team, cases FROM team_month WHERE month BETWEEN ?1 AND ?2
