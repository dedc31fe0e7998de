"""``python -m misak``."""

from misak.cli.main import main

main()
