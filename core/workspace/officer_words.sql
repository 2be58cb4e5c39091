SELECT id, name FROM officer
