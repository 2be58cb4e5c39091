SELECT quarantine.id, quarantine.file, quarantine.header, quarantine.body, quarantine.export_id, export.exported_at
FROM quarantine JOIN export ON export.id = quarantine.export_id
WHERE quarantine.case_key IS NULL AND quarantine.column_name = 'case_no'
    AND quarantine.file IN ('events.csv', 'reviews.csv')
ORDER BY quarantine.id
