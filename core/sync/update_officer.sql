UPDATE officer SET collar = ?2, name = ?3, rank = ?4, team_id = ?5, login = ?6, acting_rank = ?7, active = ?8,
    export_id = ?9
WHERE id = ?1
