SELECT id, kind, exported_at,
    coalesce((SELECT cases FROM export WHERE kind = 'full' ORDER BY id DESC LIMIT 1), 0), cases,
    (SELECT count(*) FROM cases WHERE absent_since IS NOT NULL), refused
FROM export ORDER BY id DESC LIMIT 1
