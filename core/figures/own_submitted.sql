-- Each version that was put before somebody: those that hold, and those that were decided on before another took their place.
SELECT put.at, cases.id, coalesce(open_case.team, cases.team), coalesce(back.reason, ''), back.reason IS NOT NULL
FROM (SELECT case_no, ref, version, submitted_at AS at FROM approval WHERE submitted_at BETWEEN ?1 AND ?2
      UNION
      SELECT d.case_no, d.ref, d.version, r.signed_at FROM decision AS d
      CROSS JOIN review AS r ON r.ref = d.ref AND r.version = d.version AND r.case_no = d.case_no
      WHERE d.effect = 'holds' AND r.signed_at BETWEEN ?1 AND ?2) AS put
CROSS JOIN cases ON cases.case_no = put.case_no LEFT JOIN open_case ON open_case.case_id = cases.id
LEFT JOIN (SELECT case_no, ref, version, min(reason) AS reason FROM decision WHERE verdict = 'returned' AND effect = 'holds'
           GROUP BY case_no, ref, version) AS back
    ON back.case_no = put.case_no AND back.ref = put.ref AND back.version = put.version
