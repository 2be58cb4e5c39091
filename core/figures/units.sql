SELECT team_id, area, valid_from, valid_to FROM unit
