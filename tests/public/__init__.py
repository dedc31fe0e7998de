"""The library for other people's Python."""
