SELECT case_id, sort_offence FROM open_case ORDER BY sort_offence
