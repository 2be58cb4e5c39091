-- ?1: quoted terms alone, never what somebody typed as it is. The page of that name first; then a match in the title
-- counts most.
SELECT rowid, snippet(page, 2, '', '', '…', 20) FROM page WHERE page MATCH ?1
ORDER BY id = ?3 COLLATE NOCASE DESC, bm25(page, 6.0, 8.0, 1.0), rowid LIMIT ?2
