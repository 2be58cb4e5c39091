SELECT id FROM cases WHERE absent_since IS NOT NULL
