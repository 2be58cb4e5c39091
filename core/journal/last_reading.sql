SELECT max(hlc) FROM entry
