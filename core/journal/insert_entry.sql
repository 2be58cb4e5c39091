INSERT INTO entry (chain, id, station, seq, hlc, type, type_v, case_no, author, envelope, sig)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
