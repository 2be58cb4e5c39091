DELETE FROM manual_red_box WHERE case_no = ?
