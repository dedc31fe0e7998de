"""The server for assistants, asked by the SDK's own client over its own pipes."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from apart import finished

ROOT = Path(__file__).resolve().parents[2]
NOTE = "Kars Antlaşması ile Batum Gürcistan'a bırakıldı."


def asked(run: Callable[[ClientSession], Awaitable[Any]], *args: str) -> Any:
    """What a client does with a server that it has started."""

    async def session() -> Any:
        given = StdioServerParameters(
            command=sys.executable,
            args=["-m", "misak", *args, "mcp"],
            env={**os.environ, "MISAK_LANG": "en"},
        )
        async with stdio_client(given) as pipes, ClientSession(*pipes) as client:
            await client.initialize()
            return await run(client)

    return finished(session())


def test_every_tool_answers_with_its_articles() -> None:
    async def run(client: ClientSession) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"ask", "who", "world", "story", "search", "review", "cite"}
        assert all(tool.description for tool in tools.values())
        calls = {
            "ask": {"question": "title(Batum)", "on": "1921-10-14"},
            "who": {"name": "Batum", "on": "14 Ekim 1921"},
            "world": {"day": "1921-10-14"},
            "story": {"name": "Batum"},
            "search": {"words": "Batum autonomy"},
            "review": {"note": NOTE},
            "cite": {"name": "Kars 1921 art 6"},
        }
        for name, arguments in calls.items():
            found = await client.call_tool(name, arguments)
            assert not found.is_error, (name, found.content)
            data = found.structured_content
            assert data is not None and data["articles"], name
            if name == "ask":
                assert data["value"][0]["id"] == "georgian-ssr"
                assert data["articles"] == ["Treaty of Kars, Article 6"]

    asked(run)


def test_what_cannot_be_answered_is_said_and_the_server_lives_on() -> None:
    async def run(client: ClientSession) -> None:
        for name, arguments in (
            ("ask", {"question": "title(Batumm)"}),
            ("ask", {"question": "nonsense"}),
            ("world", {"day": "yesterday"}),
            ("who", {"name": "nobody at all"}),
            ("review", {"note": ""}),
            ("review", {"note": "x" * 300_000}),
            ("ask", {"question": "x" * 100_000}),
            ("ask", {"question": "title(Batum)", "date": "1921-10-14"}),
            ("who", {"name": "Batum", "day": "1921-10-14"}),
            ("ask", {}),
        ):
            found = await client.call_tool(name, arguments)
            assert len(str(found.content)) < 2000, name
            text = "".join(getattr(part, "text", "") for part in found.content)
            assert found.is_error and text and "Traceback" not in text, (name, text)
        again = await client.call_tool("ask", {"question": "title(Batum)", "on": "1921-10-14"})
        assert not again.is_error

    asked(run)


def test_a_year_is_a_number_and_a_question_may_be_in_plain_words() -> None:
    async def run(client: ClientSession) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert all(tool.input_schema["additionalProperties"] is False for tool in tools.values())
        year = await client.call_tool("ask", {"question": "title(Batum)", "on": 1921})
        assert year.structured_content is not None and year.structured_content["spans"]
        plain = await client.call_tool("ask", {"question": "Who held Batum in 1921?"})
        data = plain.structured_content
        assert not plain.is_error and data is not None
        assert data["understood"].startswith("title(batum)")
        assert "Treaty of Kars, Article 6" in data["articles"]

    asked(run)


def test_the_server_stands_on_the_public_library_alone() -> None:
    for path in (ROOT / "src" / "misak" / "servers").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            own = [name for name in names if name.split(".")[0] == "misak"]
            assert set(own) <= {"misak", "misak.servers"} or all(
                name.startswith("misak.servers") for name in own if name != "misak"
            ), path
