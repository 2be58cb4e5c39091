SELECT case_no FROM cases
