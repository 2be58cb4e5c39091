SELECT case_no FROM review WHERE ref = ? LIMIT 1
