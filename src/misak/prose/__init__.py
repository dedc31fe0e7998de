"""Reading prose: notes in, claims out, and each claim beside the article that it is about."""
