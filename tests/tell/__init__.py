"""Tellings: stories, tables, what-if, conclusions; on a small made-up ledger and, where the
matter asks for it, on the shipped one."""
