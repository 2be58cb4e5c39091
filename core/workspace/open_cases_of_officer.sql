SELECT case_id, team FROM open_case WHERE oic = ?1
