SELECT id, name, rank FROM officer
