SELECT seal FROM history WHERE case_id = ?1
