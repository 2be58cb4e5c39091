SELECT case_no, ref, signed_at, kind, reviewer, counts, batch_size FROM review WHERE holds = 1 ORDER BY case_no, place
