INSERT INTO cases(
    id, case_no, recorded_at, allocated_at, oic, supervisor, first_team, team, classification,
    class_title, risk_tool, status, status_at, outcome, outcome_at, victim_type, victim_supports,
    suspect, bail_until, rui_since, wanted_since, time_limit_on, last_contact_at,
    contact_interval_days, restricted, summary, updated_at, export_id, column_exports, absent_since)
VALUES(
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
    ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30)
