-- Of these positions alone (the sign before chain keeps its index, which holds the whole chain, out of it).
SELECT DISTINCT case_no FROM entry WHERE position > ? AND position <= ? AND +chain = 0 AND case_no IS NOT NULL ORDER BY case_no
