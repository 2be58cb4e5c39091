SELECT cases.id, lower(cases.class_title) AS title
FROM json_each(?1) AS wanted CROSS JOIN cases ON cases.id = wanted.value
ORDER BY title
