SELECT position, id FROM entry ORDER BY position DESC LIMIT 1
