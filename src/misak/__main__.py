"""``python -m misak``."""

from misak.cli.start import command_line

command_line()
