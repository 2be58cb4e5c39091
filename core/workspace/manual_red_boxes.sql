SELECT case_no, from_at, until_at FROM manual_red_box ORDER BY case_no, from_at
