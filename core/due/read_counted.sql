SELECT counted, flows, next_change_at FROM due_case WHERE case_id = ?1
