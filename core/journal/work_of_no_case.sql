-- From the position on, in order (the sign before chain keeps its index, which holds the whole chain, out of it).
SELECT e.position, e.chain, e.id, e.envelope, p.body
FROM entry e LEFT JOIN payload p USING (position)
WHERE e.position > ? AND +e.chain = 0 AND e.case_no IS NULL ORDER BY e.position
