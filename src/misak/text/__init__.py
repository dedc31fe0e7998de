"""The ledger format, both ways: from lines with places to documents and clauses, and back."""
