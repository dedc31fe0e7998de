"""One file a check, listed in one tuple."""
