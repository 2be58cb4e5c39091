SELECT author, until_at, reason, entry_id FROM snooze WHERE case_no = ? ORDER BY author
