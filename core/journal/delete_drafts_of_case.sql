-- Those about several cases (case_no '') go whole when they name it: what they say may repeat it.
DELETE FROM draft WHERE case_no = ?1 OR (case_no = '' AND instr(body, '"' || ?1 || '"') > 0)
