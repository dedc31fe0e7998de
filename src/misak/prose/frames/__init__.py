"""The second room of ``prose``: what a sentence claims, by frames, patterns and, if one is named,
a language model."""
