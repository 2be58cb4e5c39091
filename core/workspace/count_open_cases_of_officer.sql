SELECT count(*) FROM open_case WHERE oic = ?1
