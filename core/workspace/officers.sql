SELECT officer_id, collar, name, rank, coalesce(team.code, ''), login, acting_rank, active
FROM officer LEFT JOIN team ON team.id = officer.team_id
WHERE export_id <> 0
ORDER BY name, officer_id
