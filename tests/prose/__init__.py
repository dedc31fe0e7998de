"""Reading and reviewing notes."""
