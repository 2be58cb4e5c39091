SELECT count(*), max(hlc) FROM entry
