-- By name; who is not allocated comes last.
SELECT cases.id, cases.oic
FROM json_each(?1) AS wanted CROSS JOIN cases ON cases.id = wanted.value LEFT JOIN officer ON officer.id = cases.oic
ORDER BY cases.oic = 0, lower(CASE officer.name WHEN '' THEN officer.officer_id ELSE officer.name END), cases.oic
