SELECT e.position, e.chain, e.id, e.envelope, p.body
FROM entry e LEFT JOIN payload p USING (position)
WHERE e.case_no = ? AND e.chain = 0 ORDER BY e.hlc, e.id
