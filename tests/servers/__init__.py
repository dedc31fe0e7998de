"""Servers that stand on the library."""
