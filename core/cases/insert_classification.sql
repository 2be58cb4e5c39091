INSERT INTO classification(id, principal, included, flags, risk) VALUES(?1, ?2, ?3, ?4, ?5)
