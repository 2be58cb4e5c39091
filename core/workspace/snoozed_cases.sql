SELECT cases.id, snooze.until_at
FROM snooze JOIN cases ON cases.case_no = snooze.case_no
WHERE snooze.author = ?1 AND snooze.until_at > ?2
