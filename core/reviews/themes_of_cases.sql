SELECT DISTINCT theme.theme, coalesce(open_case.team, cases.team, 0), theme.case_no
FROM theme LEFT JOIN cases ON cases.case_no = theme.case_no LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE theme.at BETWEEN ?1 AND ?2
