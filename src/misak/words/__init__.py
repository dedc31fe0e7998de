"""Turkish and English: folding, case endings, lists, dates in words, templates, "did you mean"."""
