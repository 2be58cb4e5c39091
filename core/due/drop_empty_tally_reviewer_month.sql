DELETE FROM tally_reviewer_month
WHERE month = ?1 AND stage = ?2 AND rank = ?3 AND team = ?4 AND reviewer_team = ?5
    AND due = 0 AND completed = 0 AND on_time = 0 AND pending = 0
