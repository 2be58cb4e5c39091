SELECT cases.case_no, cases.class_title, coalesce(open_case.team, cases.team), cases.oic
FROM cases LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE cases.id = ?1
