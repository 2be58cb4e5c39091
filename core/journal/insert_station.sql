INSERT INTO station (station, generation, made_at)
VALUES (?, (SELECT coalesce(max(generation), 0) + 1 FROM station), ?)
