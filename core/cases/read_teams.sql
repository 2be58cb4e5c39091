SELECT code FROM team WHERE id >= ?1 ORDER BY id
