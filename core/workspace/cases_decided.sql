SELECT DISTINCT case_no FROM decision ORDER BY case_no
