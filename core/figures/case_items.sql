SELECT counted, flows FROM due_case WHERE case_id = ?1
