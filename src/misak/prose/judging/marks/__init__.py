"""How far a mark may go, and what becomes of the marks of a sentence together."""
