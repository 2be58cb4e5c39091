SELECT station, generation FROM station ORDER BY generation DESC LIMIT 1
