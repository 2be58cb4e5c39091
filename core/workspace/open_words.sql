SELECT case_id, oic, words FROM open_case
