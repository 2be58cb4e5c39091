INSERT INTO team_month(month, team, flows, cases) VALUES(?1, ?2, ?3, ?4)
ON CONFLICT DO UPDATE SET flows = excluded.flows, cases = excluded.cases
