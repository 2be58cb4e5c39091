SELECT id, chain, hlc FROM entry
