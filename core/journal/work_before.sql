-- From the end of what is wanted until there are enough (the sign before chain keeps its index, which holds the whole chain, out of it).
SELECT e.position, e.chain, e.id, e.envelope, p.body
FROM entry e LEFT JOIN payload p USING (position)
WHERE +e.chain = 0 AND e.author = ? AND e.position < ? ORDER BY e.position DESC LIMIT 20
