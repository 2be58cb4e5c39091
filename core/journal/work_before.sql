SELECT e.position, e.chain, e.id, e.envelope, p.body
FROM entry e LEFT JOIN payload p USING (position)
WHERE e.chain = 0 AND e.author = ? AND e.position < ? ORDER BY e.position DESC LIMIT 20
