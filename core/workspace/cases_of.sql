SELECT id FROM cases WHERE oic = ?1
