"""The page /docs: what can be asked of the server, made from its own description; no script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:54rem;margin:2rem auto;padding:0 1rem}"
    "code{background:#eee8}h2{margin-top:2rem;font-size:1.1rem}td,th{text-align:left;"
    "padding:.1rem 1rem .1rem 0;vertical-align:top}pre{overflow:auto;font-size:.85rem}"
    "@media(prefers-color-scheme:dark){body{background:#191919;color:#ddd}a{color:#9bd}}"
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(schema: dict[str, Any]) -> str:
    """The page for an OpenAPI description."""
    info = schema["info"]
    body = "".join(_paths(schema))
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>{escape(info['title'])} API</title><style>{STYLE}</style>"
        f"<h1>{escape(info['title'])} {escape(info['version'])}: API</h1>"
        f"<p>{escape(info.get('description', ''))}</p>"
        f"<p><a href='/openapi.json'>openapi.json</a> · <a href='/'>atlas</a></p>{body}</html>"
    )


def _paths(schema: dict[str, Any]) -> Iterator[str]:
    for path, methods in schema["paths"].items():
        for method, one in methods.items():
            rows = "".join(map(_param, one.get("parameters", ())))
            table = f"<table><tr><th>parameter<th>in<th>type{rows}</table>" if rows else ""
            yield (
                f"<h2><code>{method.upper()} {escape(path)}</code></h2>"
                f"<p>{escape(one.get('description', ''))}</p>{table}"
                f"<p>→ {_model(one)}</p>"
            )
    yield "<h2>Shapes</h2>"
    for name, model in sorted(schema.get("components", {}).get("schemas", {}).items()):
        fields = ", ".join(model.get("properties", {}))
        told = escape(model.get("description", ""))
        said = f"<b>{escape(name)}</b>: {told} <code>{escape(fields)}</code>"
        yield f"<p id='{escape(name)}'>{said}</p>"


def _param(one: dict[str, Any]) -> str:
    kind = one.get("schema", {}).get("type", "")
    mark = " *" if one.get("required") else ""
    return f"<tr><td><code>{escape(one['name'])}</code>{mark}<td>{one['in']}<td>{escape(kind)}"


def _model(one: dict[str, Any]) -> str:
    content = one["responses"].get("200", {}).get("content", {}).get("application/json", {})
    name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
    return f"<a href='#{escape(name)}'>{escape(name)}</a>" if name else "an object"
