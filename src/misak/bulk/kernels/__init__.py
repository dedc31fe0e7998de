"""Booking of numbered transfers: one meaning by plain Python, NumPy, SQL and Spark, and what
they share."""
