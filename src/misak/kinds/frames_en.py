"""English frames. The notation is told in frames.py; the sentences of the catalogue itself are read by their own templates."""

from __future__ import annotations

FRAMES: dict[str, tuple[str, ...]] = {}
