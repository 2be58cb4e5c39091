-- Months whose tallies are not the sum of their days.
WITH by_day AS (
    SELECT CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER) * 12
            + CAST(strftime('%m', day * 86400, 'unixepoch') AS INTEGER) - 1 AS month,
        stage, rank, team, reviewer_team,
        sum(due) AS due, sum(completed) AS completed, sum(on_time) AS on_time, sum(pending) AS pending, sum(batched) AS batched
    FROM tally_day GROUP BY 1, 2, 3, 4, 5),
by_team AS (
    SELECT month, stage, rank, team, sum(due), sum(completed), sum(on_time), sum(pending), sum(batched)
    FROM by_day GROUP BY 1, 2, 3, 4)
SELECT month FROM (
    SELECT * FROM (SELECT * FROM by_day EXCEPT SELECT * FROM tally_reviewer_month)
    UNION ALL
    SELECT * FROM (SELECT * FROM tally_reviewer_month EXCEPT SELECT * FROM by_day))
UNION
SELECT month FROM (
    SELECT * FROM (SELECT * FROM by_team EXCEPT SELECT * FROM tally_month)
    UNION ALL
    SELECT * FROM (SELECT * FROM tally_month EXCEPT SELECT * FROM by_team))
