SELECT seal FROM table_seal WHERE name = ?1
