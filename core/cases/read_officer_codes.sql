SELECT officer_id FROM officer WHERE id >= ?1 ORDER BY id
