-- What the export no longer has comes last, the longest missing first.
SELECT id, absent_since FROM cases WHERE absent_since IS NOT NULL ORDER BY absent_since
