SELECT open_case.case_id, coalesce(open_case.last_review_at, 0)
FROM json_each(?1) AS wanted CROSS JOIN open_case ON open_case.case_id = wanted.value
