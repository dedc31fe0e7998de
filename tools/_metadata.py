"""What the package says of itself at build time: people and addresses from release.toml, and the
readme with links that lead somewhere from a package index too."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(!?\[[^]]*\]\()(?!https?:|#|mailto:)([^)\s]+)(\))")
NAMES = {
    "homepage": "Homepage",
    "repository": "Source",
    "documentation": "Documentation",
    "issues": "Issues",
}


def readme(text: str, repository: str) -> str:
    """The readme with its relative links and pictures as addresses of the repository; as it is
    where that has no address yet."""
    if not repository:
        return text
    address = repository.rstrip("/")

    def lead(found: re.Match[str]) -> str:
        kind = "raw" if found[1].startswith("!") else "blob"
        return f"{found[1]}{address}/{kind}/main/{found[2]}{found[3]}"

    return LINK.sub(lead, text)


class Told(MetadataHookInterface):
    """Called by the build."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Fill what pyproject.toml calls dynamic."""
        root = Path(self.root)
        told = tomllib.loads((root / "release.toml").read_text(encoding="utf-8"))
        addresses = told["addresses"]
        text = readme((root / "README.md").read_text(encoding="utf-8"), addresses["repository"])
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
        metadata["authors"] = told["people"]["authors"]
        metadata["urls"] = {NAMES[key]: value for key, value in addresses.items() if value}
