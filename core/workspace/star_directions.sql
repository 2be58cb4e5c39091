-- In the order in which cases are read.
SELECT case_no, number, ref, owner, owner_id, given_at, due_at, closed_at, closing
FROM direction ORDER BY case_no, place
