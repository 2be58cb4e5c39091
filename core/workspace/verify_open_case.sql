SELECT team, oic, recorded_at, red_box, last_review_at, last_review_kind, words FROM open_case WHERE case_id = ?1
