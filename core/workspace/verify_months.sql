-- Months whose tally is not the sum of their days.
WITH by_day AS (
    SELECT CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER) * 12
            + CAST(strftime('%m', day * 86400, 'unixepoch') AS INTEGER) - 1 AS month,
        sum(due) AS due, sum(completed) AS completed, sum(on_time) AS on_time
    FROM tally_day GROUP BY 1),
by_month AS (
    SELECT month, sum(due) AS due, sum(completed) AS completed, sum(on_time) AS on_time
    FROM tally_month GROUP BY 1)
SELECT month FROM (
    SELECT * FROM by_day EXCEPT SELECT * FROM by_month
    UNION
    SELECT * FROM (SELECT * FROM by_month EXCEPT SELECT * FROM by_day))
