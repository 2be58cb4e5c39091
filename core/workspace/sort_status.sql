SELECT cases.id, cases.status || ' ' || cases.restricted
FROM json_each(?1) AS wanted CROSS JOIN cases ON cases.id = wanted.value
ORDER BY cases.status, cases.restricted
