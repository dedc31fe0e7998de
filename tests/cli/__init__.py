"""Commands, as programs."""
