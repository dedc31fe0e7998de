"""A process that is started finds this program, whatever was done to the path of modules."""

from __future__ import annotations

import sys

import pytest

from misak.ground.processes import HOME, spawning


def test_a_process_finds_the_program_without_its_folder_in_the_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "path", [each for each in sys.path if each != HOME])
    process = spawning().Process(target=spawning)
    process.start()
    process.join(60)
    assert process.exitcode == 0
