SELECT seq, id FROM chain_head WHERE chain = ? AND station = ?
