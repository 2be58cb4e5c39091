-- One that was not needed after all was neither done nor missed.
SELECT d.due_at, cases.id, coalesce(open_case.team, cases.team), '', d.is_open = 0 AND d.closing = 'done' AND d.closed_at <= d.due_at
FROM direction AS d CROSS JOIN cases ON cases.case_no = d.case_no LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE d.due_at BETWEEN ?1 AND ?2 AND d.closing <> 'not_needed'
