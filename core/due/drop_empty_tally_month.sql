-- ?5 is the reviewer's team, which this table leaves out.
DELETE FROM tally_month
WHERE month = ?1 AND stage = ?2 AND rank = ?3 AND team = ?4
    AND due = 0 AND completed = 0 AND on_time = 0 AND pending = 0
