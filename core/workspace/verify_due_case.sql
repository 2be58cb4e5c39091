SELECT counted, next_change_at, flows FROM due_case WHERE case_id = ?1
