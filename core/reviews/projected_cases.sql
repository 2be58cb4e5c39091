SELECT case_no FROM review UNION SELECT case_no FROM direction UNION SELECT case_no FROM theme ORDER BY 1
