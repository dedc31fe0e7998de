"""Every case: the books say what its file expects. ``--rewrite-cases`` writes what they say
into the file instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases.reading import Case, cases, lay, rewritten
from cases.saying import faults, say
from misak.ground.faults import errors
from misak.say.faults import gnu

GOOD, BAD = cases("good"), cases("bad")


@pytest.mark.parametrize("case", [*GOOD, *BAD], ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    for extra in case.extras:
        pytest.importorskip(extra)
    lay(case, tmp_path)
    said = {block.first: say(tmp_path, block.rest, tuple(case.extras)) for block in case.expects}
    if pytestconfig.getoption("--rewrite-cases"):
        case.path.write_text(rewritten(case, said), encoding="utf-8")
        return
    assert case.expects, "a case without an expectation proves nothing"
    wrong = [
        f"{case.path.name}:{block.first}: {block.rest}\n{said[block.first]}"
        for block in case.expects
        if said[block.first] != block.body
    ]
    assert not wrong, "the books say otherwise:\n" + "\n".join(wrong)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_a_good_case_has_no_errors(case: Case, tmp_path: Path) -> None:
    lay(case, tmp_path)
    assert [gnu(fault, "en") for fault in errors(faults(tmp_path))] == []


@pytest.mark.parametrize(
    ("case", "name"),
    [(case, name) for case in [*GOOD, *BAD] for name in case.others],
    ids=lambda one: getattr(one, "name", one),
)
def test_the_other_vocabulary_means_the_same(case: Case, name: str, tmp_path: Path) -> None:
    """All but what quotes the lines themselves must be the same."""
    lay(case, tmp_path, name)
    for block in case.expects:
        assert say(tmp_path, block.rest) == block.body, (
            f"{case.path.name}:{block.first}: {block.rest}, with {name} in the other vocabulary"
        )
