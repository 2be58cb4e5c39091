SELECT theme.at, cases.id, coalesce(open_case.team, cases.team), theme.theme, 0
FROM theme CROSS JOIN cases ON cases.case_no = theme.case_no LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE theme.at BETWEEN ?1 AND ?2
