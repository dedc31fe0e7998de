"""Names that every system can give to a file: what Windows keeps for its devices is none."""

from __future__ import annotations

PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in "123456789\u00b9\u00b2\u00b3"}
DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$", *PORTS})
BARRED = frozenset('<>:"/\\|?*')


def portable(name: str) -> bool:
    """Whether every system takes a name for a file: no device of Windows (with any ending), none
    of the signs that it bars, and no dot or space at the end."""
    stem = name.partition(".")[0].rstrip(" ").casefold()
    barred = any(char in BARRED or ord(char) < 32 for char in name)
    return bool(name) and stem not in DEVICES and not barred and name[-1] not in ". "
