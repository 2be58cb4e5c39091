SELECT entry_id, ref, version, kind, reviewer, signed_at, batch, batch_size, holds, counts FROM review WHERE case_no = ? ORDER BY place
