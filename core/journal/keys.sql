SELECT id, public FROM key ORDER BY id
