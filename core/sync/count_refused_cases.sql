SELECT count(*) FROM quarantine WHERE export_id = ?1 AND file = 'cases.csv'
