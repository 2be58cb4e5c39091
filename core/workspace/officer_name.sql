SELECT name, rank FROM officer WHERE id = ?1
