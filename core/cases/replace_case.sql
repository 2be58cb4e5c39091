UPDATE cases SET
    case_no = ?2, recorded_at = ?3, allocated_at = ?4, oic = ?5, supervisor = ?6, first_team = ?7,
    team = ?8, classification = ?9, class_title = ?10, risk_tool = ?11, status = ?12, status_at =
    ?13, outcome = ?14, outcome_at = ?15, victim_type = ?16, victim_supports = ?17, suspect = ?18,
    bail_until = ?19, rui_since = ?20, wanted_since = ?21, time_limit_on = ?22, last_contact_at =
    ?23, contact_interval_days = ?24, restricted = ?25, summary = ?26, updated_at = ?27, export_id =
    ?28, column_exports = ?29, absent_since = ?30
WHERE id = ?1
