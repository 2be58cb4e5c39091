SELECT id FROM entry WHERE chain = 0 AND type = 'erased' ORDER BY position DESC LIMIT 1
