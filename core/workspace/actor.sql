SELECT officer.officer_id, officer.name, officer.rank, officer.acting_rank, coalesce(team.code, '')
FROM officer LEFT JOIN team ON team.id = officer.team_id
WHERE (?2 <> '' AND officer.officer_id = ?2) OR (?2 = '' AND ?1 <> '' AND officer.login = ?1)
LIMIT 1
