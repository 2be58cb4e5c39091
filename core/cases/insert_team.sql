INSERT INTO team(id, code) VALUES(?1, ?2)
