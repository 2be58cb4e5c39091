INSERT INTO review (entry_id, case_no, place, ref, version, kind, reviewer, signed_at, batch, batch_size, holds, counts, counts_from, counts_until)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
