DELETE FROM tally_day WHERE due = 0 AND completed = 0 AND on_time = 0 AND pending = 0
