-- What the export no longer has comes last, the longest missing first.
SELECT cases.id, coalesce(cases.absent_since, cases.status || ' ' || cases.restricted)
FROM json_each(?1) AS wanted CROSS JOIN cases ON cases.id = wanted.value
ORDER BY cases.absent_since, cases.status, cases.restricted
