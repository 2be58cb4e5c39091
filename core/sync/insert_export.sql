INSERT INTO export(id, name, kind, exported_at, applied_at, has_events, has_reviews, cases, events, reviews, refused)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
