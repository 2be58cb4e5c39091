SELECT * FROM quarantine ORDER BY id
