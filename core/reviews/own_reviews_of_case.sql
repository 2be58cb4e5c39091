SELECT case_no, ref, counts_from, kind, reviewer, counts, batch_size, counts_until FROM review WHERE case_no = ? AND counts_from IS NOT NULL ORDER BY place
