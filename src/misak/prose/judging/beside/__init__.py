"""A claim beside the clause that it may be about: which clause, and what becomes of the claim."""
