-- Cases whose notes, reviews or directions are not numbered 0, 1, 2 ...
SELECT case_no FROM note GROUP BY case_no HAVING min(place) <> 0 OR max(place) <> count(*) - 1 OR count(DISTINCT place) <> count(*)
UNION
SELECT case_no FROM review GROUP BY case_no HAVING min(place) <> 0 OR max(place) <> count(*) - 1 OR count(DISTINCT place) <> count(*)
UNION
SELECT case_no FROM direction GROUP BY case_no HAVING min(place) <> 0 OR max(place) <> count(*) - 1 OR count(DISTINCT place) <> count(*)
