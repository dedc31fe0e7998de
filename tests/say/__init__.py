"""Faults and clauses as people read them."""
