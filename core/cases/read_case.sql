SELECT
    cases.id, cases.case_no, cases.recorded_at, cases.allocated_at, cases.oic, cases.supervisor,
    cases.first_team, cases.team, cases.classification, cases.class_title, cases.risk_tool,
    cases.status, cases.status_at, cases.outcome, cases.outcome_at, cases.victim_type,
    cases.victim_supports, cases.suspect, cases.bail_until, cases.rui_since, cases.wanted_since,
    cases.time_limit_on, cases.last_contact_at, cases.contact_interval_days, cases.restricted,
    cases.summary, cases.updated_at, cases.export_id, cases.column_exports, cases.absent_since,
    history.body
FROM cases JOIN history ON history.case_id = cases.id
WHERE cases.id = ?1
