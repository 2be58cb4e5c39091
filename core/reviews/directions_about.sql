SELECT d.case_no, d.entry_id, d.number, d.ref, d.text, d.owner, d.owner_id, d.author, d.given_at, d.due_at, d.times_overdue, d.is_open, cases.oic, coalesce(open_case.team, cases.team), coalesce(officer.name, '')
FROM direction AS d CROSS JOIN cases ON cases.case_no = d.case_no LEFT JOIN open_case ON open_case.case_id = cases.id LEFT JOIN officer ON officer.officer_id = d.owner_id
WHERE d.case_no = ?1 ORDER BY d.number, d.place
