INSERT INTO history(case_id, body, seal) VALUES(?1, ?2, ?3)
