SELECT name, value, digest FROM setting ORDER BY name
