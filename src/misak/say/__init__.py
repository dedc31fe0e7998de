"""Sentences: names of the day, clauses in words, the one renderer of faults."""
