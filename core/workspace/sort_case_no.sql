SELECT cases.id, cases.case_no
FROM json_each(?1) AS wanted CROSS JOIN cases ON cases.id = wanted.value
ORDER BY cases.case_no
