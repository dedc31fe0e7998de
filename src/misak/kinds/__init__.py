"""The catalogue: rows of data for kinds of clause, attributes, keys and questions. No stage names a kind."""
