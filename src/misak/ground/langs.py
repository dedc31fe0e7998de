"""The languages in which everything is said."""

LANGS = ("en", "tr")
