"""The language server, by a client that is not ours."""
