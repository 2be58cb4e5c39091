SELECT case_id, coalesce(last_review_at, 0) FROM open_case
