SELECT id, code FROM team
