"""The fourth room of ``prose``: what a teacher sees of a review (words, pages, many notes), decides
about it, and takes away (the corrected note, one sheet of many units)."""
