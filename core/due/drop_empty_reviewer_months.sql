DELETE FROM tally_reviewer_month WHERE due = 0 AND completed = 0 AND on_time = 0 AND pending = 0
