INSERT INTO due_case(case_id, next_change_at, counted, flows) VALUES(?1, ?2, ?3, ?4)
