SELECT id, name, kind, exported_at, applied_at, cases, events, reviews, refused FROM export ORDER BY id
