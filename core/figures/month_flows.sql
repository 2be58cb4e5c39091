SELECT month, team, flows FROM team_month WHERE month BETWEEN ?1 AND ?2
