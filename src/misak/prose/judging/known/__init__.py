"""What the books have, laid out for a comparison: clauses by paper and kind, what names mean."""
