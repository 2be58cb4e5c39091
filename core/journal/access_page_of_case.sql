-- As access_page, of one case.
SELECT e.position, e.chain, e.id, e.envelope, p.body
FROM entry e LEFT JOIN payload p USING (position)
WHERE e.case_no = ?7 AND e.chain = 1 AND e.position < ?1
  AND (?2 = '' OR e.author IN (SELECT value FROM json_each(?2)))
  AND (?3 = '' OR e.type = ?3)
  AND (?4 = '' OR json_extract(CAST(e.envelope AS TEXT), '$.authored_at') >= ?4)
  AND (?5 = '' OR json_extract(CAST(e.envelope AS TEXT), '$.authored_at') < ?5)
ORDER BY e.position DESC LIMIT ?6
