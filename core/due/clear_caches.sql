DELETE FROM due_case;
DELETE FROM open_work;
DELETE FROM open_case;
DELETE FROM stock;
DELETE FROM team_month;
DELETE FROM tally_day;
DELETE FROM tally_month;
DELETE FROM tally_reviewer_month;
