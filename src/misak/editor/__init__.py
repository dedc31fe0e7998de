"""The language server: what an editor shows while a ledger is written, on the public library."""
