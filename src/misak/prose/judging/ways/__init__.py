"""Claims that no clause stores, each judged in a way of its own."""
