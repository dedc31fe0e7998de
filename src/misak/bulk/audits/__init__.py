"""Published panels against their own spells, and tables of transfers replayed as double entry."""
