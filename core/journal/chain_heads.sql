SELECT chain, station, seq, id FROM chain_head ORDER BY chain, station
