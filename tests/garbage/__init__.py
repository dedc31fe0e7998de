"""Input that nobody meant: it is read right or gets a fault, never a traceback."""
