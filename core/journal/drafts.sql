SELECT author, case_no, form, saved_at, body, digest FROM draft ORDER BY author, case_no, form
