"""What serves speed alone: nothing below imports it, no answer depends on it, each part can be
switched off, and ``bench/text/fast.py`` measures what it gains."""
