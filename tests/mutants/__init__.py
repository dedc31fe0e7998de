"""Mutants: a line of the source is changed as Cosmic Ray would, and the tests must notice.
``python3 dev.py mutants`` runs it."""
