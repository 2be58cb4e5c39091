SELECT entry_id, number, ref, text, owner, owner_id, author, given_at, due_at, times_overdue, is_open, closed_at, closing FROM direction WHERE case_no = ? ORDER BY place
