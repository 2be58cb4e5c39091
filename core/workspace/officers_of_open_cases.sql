SELECT case_id, oic FROM open_case
