SELECT principal, included, flags, risk FROM classification WHERE id >= ?1 ORDER BY id
