SELECT case_no, ref, signed_at, kind, reviewer, counts, batch_size FROM review WHERE holds = 1 AND case_no = ? ORDER BY place
