SELECT cases.id, coalesce(open_case.team, cases.team), cases.oic, cases.restricted
FROM cases LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE cases.case_no = ?1
