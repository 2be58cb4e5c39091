SELECT case_id FROM open_case WHERE oic = ?1
