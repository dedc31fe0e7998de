"""Plain questions: read by forms, every word of them, and answered with the sense, the days
that the books see, and the spells."""
