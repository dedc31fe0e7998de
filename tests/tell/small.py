"""A small made-up ledger: a town that changes hands, an occupation, a matter promised and
settled, causes and accounts."""

from __future__ import annotations

from misak.ask.library import Library
from misak.ledger.load import load
from misak.ledger.loaded import Loaded
from misak.text.read import read_text

FILES = {
    "polities.md": """---
gazetteer: polities
source: book
---

## north — Kuzey | North

- `until 1910-01-01`

## new-north — Yeni Kuzey | New North

- `state north`
- `from 1910-01-01`
- `continues north from 1910-01-01`

## south — Güney | South

- `from 1850-01-01`
""",
    "places.md": """---
gazetteer: places
source: book
---

## town — Kasaba | Town

- `opens north 1850-01-01`

## quarter — Mahalle | Quarter

- `in town`

## isle — Ada | Isle

- `opens north 1850-01-01`
""",
    "others.md": """---
gazetteer: topics
source: book
---

## passage — geçiş | passage

- `name serbest geçiş | free passage`

## toll — köprü vergisi | a toll

- `name geçiş parası | a due`
""",
    "matters.md": """---
gazetteer: matters
source: book
---

## river — Irmak sorunu | River question

- `over town`
""",
    "procedures.md": """---
gazetteer: procedures
source: book
---

## river-conference — Irmak konferansı | River conference

- `name konferans | conference`
""",
    "accounts.md": """---
gazetteer: accounts
source: book
---

## northern — Kuzey anlatısı | Northern account

- `held-by north`
""",
    "readings.md": """---
gazetteer: readings
source: book
---

## northern-reading — Kuzey okuması | Northern reading

- `takes northern`
""",
    "coverage.md": """---
gazetteer: coverage
source: book
---

## all — Hepsi | All

- `covers owes, right, war, claims of north, south from 1850-01-01 until 1950-01-01`
""",
    "battle-1899.md": """---
event: battle-1899
title: Irmak Muharebesi | Battle of the River
date: 1899-05-01
source: book
---

> [en] South wins at the river.

> [tr] Güney ırmakta kazanır.

- `battle won-by south lost-by north`
""",
    "bridge-1900.md": """---
treaty: bridge-1900
title: Köprü Antlaşması | Treaty of the Bridge
signed: 1900-05-01, Town
in-force: 1900-06-01; under art 4
parties: north | south
signed-by:
  - north: Ann (head), Bo
because: battle-1899; necessary; fact; source book
citation:
  - Series vol. 1
  - Series vol. 1, p. 7; art 2
source: book
---

## Art. 1 — Kasaba | Town

> [en] The town goes to South.

> [tr] Kasaba Güney'e geçer.

- `cede town from north to south`
  - `or renounce town by north; account northern; contested "the text names no taker"`

## Art. 2 — Geçiş | Passage

> [en] North keeps passage.

> [tr] Kuzey'in geçişi sürer.

- `grant passage from south to north in town`

## Art. 3 — Irmak | River

> [en] A conference decides on the river.

> [tr] Irmak konusunda bir konferans karar verir.

- `refer river to river-conference subject-to passage`

## Art. 4 — Yürürlük | Force

> [en] In force on 1 June 1900.

> [tr] 1 Haziran 1900'de yürürlüğe girer.

- `no-effect`
""",
    "secret-1903.md": """---
treaty: secret-1903
title: Gizli Antlaşma | Secret Treaty
signed: 1903-02-01, Town
parties: north | south
source: book
---

## Art. 1 — Geri verme | Return

> [en] The town goes back to North.

> [tr] Kasaba Kuzey'e geri verilir.

- `retrocede town from south to north`
""",
    "river-1905.md": """---
treaty: river-1905
title: Irmak Antlaşması | Treaty of the River
signed: 1905-03-01, Town
in-force: 1905-04-01
parties: north | south
because: bridge-1900 art 3; necessary; fact; source book
source: book
---

## Art. 1 — Irmak | River

> [en] The river is settled; the town is confirmed as South's; the isle goes to South.

> [tr] Irmak konusu çözülür, kasabanın Güney'e ait olduğu teyit edilir; ada Güney'e geçer.

- `settle river`
- `leave town to south`
- `cede isle from north to south`

## Art. 2 — Vergi | Toll

> [en] South pays North a toll.

> [tr] Güney, Kuzey'e vergi öder.

- `pay toll from south to north; until 1909-01-01`
""",
    "raid-1907.md": """---
event: raid-1907
title: Akın | Raid
date: 1907-03-01
because: bridge-1900; contributing; opinion; of northern; source book
source: book
---

> [en] North occupies the town.

> [tr] Kuzey kasabayı işgal eder.

- `occupy town by north`
""",
    "leaving-1908.md": """---
event: leaving-1908
title: Çekilme | Leaving
date: 1908-03-01
because: raid-1907; necessary; fact; source book
source: book
---

> [en] North leaves the town.

> [tr] Kuzey kasabadan çıkar.

- `evacuate town by north`
""",
}


def loaded(more: dict[str, str] | None = None) -> Loaded:
    """The small ledger, with more files or others in their place, and no faults of form."""
    documents = {}
    for name, text in {**FILES, **(more or {})}.items():
        document, faults = read_text(text, name)
        assert not faults, faults
        documents[name] = document
    return load((), documents)


def small(more: dict[str, str] | None = None) -> Library:
    """The small ledger, ready to be asked."""
    found = loaded(more)
    assert [fault for fault in found.faults if fault.severity == "error"] == []
    return Library(found)
