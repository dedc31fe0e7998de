"""Write src/misak/ground/edtf_known.py: what the EDTF library makes of the uncertain dates of
the shipped ledger.

Reading an EDTF string is a pure function, so its results can stand in a table; that spares
every start of the program the time to import the library. A test compares the table with the
library and with the ledger.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from misak.ground.edtf_dates import read_uncertain  # noqa: E402

TARGET = ROOT / "src" / "misak" / "ground" / "edtf_known.py"
DATE = re.compile(r"(?<![\w-])(?:\d{3}[\dX]|\d\d?XX)(?:-[\dX]{2}){0,2}[~?%]?(?![\w-])")


def table() -> dict[str, tuple[int, int]]:
    """Text -> (earliest, latest) for each uncertain date in the ledger's files."""
    found: dict[str, tuple[int, int]] = {}
    for path in sorted((ROOT / "ledger").rglob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.lstrip().startswith((">", "#")):
                continue
            for text in DATE.findall(line):
                if set(text) & set("~?%X") and (when := read_uncertain(text)):
                    assert when.first is not None and when.last is not None
                    found[text] = (when.first.toordinal(), when.last.toordinal())
    return dict(sorted(found.items()))


def source() -> str:
    """The module as text."""
    rows = "".join(f'    "{text}": ({a}, {b}),\n' for text, (a, b) in table().items())
    return f'"""Made by tools/edtf_known.py: the uncertain dates of the shipped ledger, as the EDTF library\nreads them."""\n\nKNOWN: dict[str, tuple[int, int]] = {{\n{rows}}}\n'


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
