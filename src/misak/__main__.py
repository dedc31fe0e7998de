"""``python -m misak``."""

from misak.cli.main import command_line

command_line()
