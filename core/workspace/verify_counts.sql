SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM history), (SELECT count(*) FROM case_digest), (SELECT count(*) FROM due_case)
