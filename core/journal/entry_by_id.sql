SELECT e.position, e.chain, e.id, e.envelope, p.body
FROM entry e LEFT JOIN payload p USING (position)
WHERE e.id = ?
