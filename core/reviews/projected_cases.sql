SELECT case_no FROM review UNION SELECT case_no FROM direction UNION SELECT case_no FROM theme UNION SELECT case_no FROM approval UNION SELECT case_no FROM decision ORDER BY 1
