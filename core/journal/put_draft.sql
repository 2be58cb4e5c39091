INSERT INTO draft (author, case_no, form, saved_at, body, digest) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (author, case_no, form) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body, digest = excluded.digest
