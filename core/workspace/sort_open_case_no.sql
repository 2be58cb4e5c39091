SELECT case_id, sort_no FROM open_case ORDER BY sort_no
