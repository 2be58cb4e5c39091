SELECT station, generation, made_at, digest FROM station ORDER BY generation
