"""One file a question, or a family of questions of one shape."""
