SELECT case_no, ref, counts_from, kind, reviewer, counts, batch_size, counts_until FROM review WHERE counts_from IS NOT NULL ORDER BY case_no, place
