SELECT id FROM entry WHERE position = ?
