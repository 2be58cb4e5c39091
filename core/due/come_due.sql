SELECT case_id FROM due_case WHERE next_change_at <= ?1
