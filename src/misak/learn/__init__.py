"""Learning: questions made from the books, whose key is an article; papers out of them, in the
forms that schools use."""
