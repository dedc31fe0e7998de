"""What the API does not hear is refused: asked with ``date=1921`` for ``on=1921`` it would answer
for today, as if that had been asked."""

from __future__ import annotations

from fastapi import Request
from fastapi.exceptions import RequestValidationError


def heard(request: Request) -> None:
    """Raise what FastAPI answers with 422 for a parameter of the API that the address does not
    have, or that is given twice where one is heard."""
    if not request.url.path.startswith("/api/"):
        return  # pages are for people, whose links may carry anything
    known = {param.alias: param for param in request.scope["route"].dependant.query_params}
    names = [name for name, _ in request.query_params.multi_items()]
    wrong = []
    for name in dict.fromkeys(names):
        if name not in known:
            said = f"is not heard here; there are: {', '.join(sorted(known)) or 'none'}"
            wrong.append(("extra_forbidden", name, said))
        elif names.count(name) > 1 and not _many(known[name].field_info.annotation):
            wrong.append(("given_twice", name, "is given more than once"))
    if wrong:
        raise RequestValidationError(
            [
                {"type": type_, "loc": ("query", name), "msg": said, "input": name[:80]}
                for type_, name, said in wrong
            ]
        )


def _many(annotation: object) -> bool:
    """Whether a parameter may be given several times."""
    return getattr(annotation, "__origin__", None) is list
