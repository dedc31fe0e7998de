"""One file a command, its help in Markdown beside it."""
