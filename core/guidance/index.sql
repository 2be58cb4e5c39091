-- The search index of the guidance library: in memory, made at each start. rowid is the place of the page.
CREATE VIRTUAL TABLE page USING fts5(id, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
