SELECT theme, count(DISTINCT case_no) FROM theme WHERE at BETWEEN ?1 AND ?2 GROUP BY theme ORDER BY 2 DESC, theme
