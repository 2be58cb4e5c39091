SELECT cases.case_no, cases.class_title, cases.oic,
    coalesce(open_case.team, cases.team), cases.status, cases.summary, cases.restricted, cases.absent_since,
    open_case.last_review_at, open_case.last_review_kind, coalesce(open_case.red_box, 0)
FROM cases LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE cases.id = ?1
