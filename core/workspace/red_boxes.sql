SELECT open_case.case_id, open_case.red_box
FROM json_each(?1) AS wanted CROSS JOIN open_case ON open_case.case_id = wanted.value
