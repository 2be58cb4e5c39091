INSERT INTO approval (entry_id, case_no, ref, version, hash, kind, author, author_name, author_rank, submitted_at, asked_rank, why, state, times_returned, besides, decided_at, decided_by, decided_name, reason, reason_words, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
