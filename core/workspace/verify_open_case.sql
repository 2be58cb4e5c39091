SELECT team, oic, recorded_at, red_box, last_review_at, last_review_kind, words, sort_no, sort_offence, sort_status, sort_restricted
FROM open_case WHERE case_id = ?1
