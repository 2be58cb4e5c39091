UPDATE cases SET absent_since = ?2 WHERE id = ?1
