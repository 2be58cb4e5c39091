SELECT count(*) FROM review WHERE reviewer = ? AND kind = ? AND holds = 1 AND counts = 1
