SELECT
    cases.case_no, cases.recorded_at, cases.allocated_at, cases.first_team, cases.team, cases.classification,
    history.body
FROM history JOIN cases ON cases.id = history.case_id
ORDER BY history.case_id
