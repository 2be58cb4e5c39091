SELECT position, entry_id, station FROM folded
