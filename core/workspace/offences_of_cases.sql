SELECT cases.id, cases.class_title
FROM json_each(?1) AS wanted CROSS JOIN cases ON cases.id = wanted.value
