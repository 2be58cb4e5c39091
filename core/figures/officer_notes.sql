SELECT id, officer_id, rank, active FROM officer
