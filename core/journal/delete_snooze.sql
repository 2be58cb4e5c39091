DELETE FROM snooze WHERE case_no = ?
