SELECT case_id, sort_status || ' ' || sort_restricted FROM open_case ORDER BY sort_status, sort_restricted
