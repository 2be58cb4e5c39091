INSERT INTO decision (entry_id, case_no, ref, version, verdict, effect, at, by_id, by_rank, on_behalf_of, asked_of, reason, batch)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
