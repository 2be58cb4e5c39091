UPDATE payload SET body = NULL, erased_by = ?1 WHERE position = (SELECT position FROM entry WHERE id = ?2)
