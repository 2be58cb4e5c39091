SELECT case_no FROM manual_red_box UNION SELECT case_no FROM snooze UNION SELECT case_no FROM note ORDER BY 1
