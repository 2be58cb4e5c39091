SELECT e.id FROM payload p JOIN entry e USING (position) WHERE p.erased_by IS NOT NULL ORDER BY e.position
