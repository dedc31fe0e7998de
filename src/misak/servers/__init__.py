"""Servers that stand on the public library alone."""
