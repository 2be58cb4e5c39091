-- One that was returned and resubmitted counts from when it was resubmitted, once.
SELECT review.counts_from, cases.id, coalesce(open_case.team, cases.team), '', 0
FROM review CROSS JOIN cases ON cases.case_no = review.case_no LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE review.counts = 1 AND review.counts_from BETWEEN ?1 AND ?2 AND review.counts_until IS NULL
