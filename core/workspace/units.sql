SELECT team.code, name, area, force, kind, valid_from, valid_to FROM unit JOIN team ON team.id = unit.team_id ORDER BY area, team.code, valid_from
