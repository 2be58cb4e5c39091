-- The version that holds of each audit that counts.
SELECT review.entry_id, review.case_no, review.reviewer, review.signed_at, coalesce(open_case.team, cases.team)
FROM review CROSS JOIN cases ON cases.case_no = review.case_no LEFT JOIN open_case ON open_case.case_id = cases.id
WHERE review.kind = 'audit' AND review.holds = 1 AND review.counts = 1 AND review.counts_until IS NULL
  AND review.signed_at BETWEEN ?1 AND ?2
ORDER BY review.signed_at, review.entry_id
