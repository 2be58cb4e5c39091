SELECT entry_id, ref, version, kind, reviewer, signed_at, batch, batch_size, holds, counts, counts_from, counts_until FROM review WHERE case_no = ? ORDER BY place
