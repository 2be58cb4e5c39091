SELECT case_id, red_box FROM open_case
