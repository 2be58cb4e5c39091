SELECT * FROM officer ORDER BY id
