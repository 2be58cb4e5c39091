SELECT cases.case_no, cases.class_title, coalesce(officer.officer_id, ''), coalesce(officer.name, ''),
    coalesce(officer.rank, ''), (SELECT count(*) FROM open_case AS mine WHERE mine.oic = cases.oic AND cases.oic <> 0),
    coalesce(team.code, ''),
    coalesce((SELECT name FROM unit WHERE unit.team_id = team.id ORDER BY valid_from DESC LIMIT 1), ''),
    cases.status, cases.summary, cases.restricted, cases.absent_since, open_case.last_review_at,
    open_case.last_review_kind, coalesce(open_case.red_box, 0)
FROM cases
LEFT JOIN open_case ON open_case.case_id = cases.id
LEFT JOIN officer ON officer.id = cases.oic
LEFT JOIN team ON team.id = coalesce(open_case.team, cases.team)
WHERE cases.id = ?1
