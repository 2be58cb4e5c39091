SELECT count(*), coalesce(sum(due_at IS NOT NULL AND due_at < ?2), 0) FROM open_work WHERE case_id = ?1
