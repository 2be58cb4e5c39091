SELECT id, officer_id FROM officer
