INSERT INTO open_case(case_id, team, oic, recorded_at, red_box, last_review_at, last_review_kind, words, sort_no, sort_offence,
    sort_status, sort_restricted)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
