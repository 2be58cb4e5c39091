SELECT * FROM classification ORDER BY id
