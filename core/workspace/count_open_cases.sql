SELECT count(*) FROM open_case
