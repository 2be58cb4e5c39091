SELECT oic, team, recorded_at, red_box
FROM open_case
