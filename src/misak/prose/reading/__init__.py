"""The first room of ``prose``: a note's text as passages, words, names and what each stands
under."""
