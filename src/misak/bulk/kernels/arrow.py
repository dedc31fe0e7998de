"""Arrow arrays straight from memory. ``pyarrow.array`` would load pandas, which takes longer
than a panel of millions of rows."""

from __future__ import annotations

from typing import Any

import numpy as np

from misak.bulk.kernels.chains import Array


def numbers(arrow: Any, values: Array, type_: Any = None, missing: Array | None = None) -> Any:
    """An Arrow array over the memory of ``values``; null where ``missing``."""
    values = np.ascontiguousarray(values)
    validity = None
    if missing is not None and missing.any():
        validity = arrow.py_buffer(np.packbits(~missing, bitorder="little"))
    return arrow.Array.from_buffers(
        type_ or getattr(arrow, str(values.dtype))(),
        len(values),
        [validity, arrow.py_buffer(values)],
    )


def texts(arrow: Any, values: list[str]) -> Any:
    """An Arrow array of texts."""
    raw = [value.encode() for value in values]
    offsets = np.zeros(len(raw) + 1, np.int32)
    np.cumsum([len(each) for each in raw], out=offsets[1:])
    return arrow.Array.from_buffers(
        arrow.utf8(), len(raw), [None, arrow.py_buffer(offsets), arrow.py_buffer(b"".join(raw))]
    )


def chosen(arrow: Any, number: Array, values: Any) -> Any:
    """A dictionary array: ``values`` by number, null where the number is below zero."""
    return arrow.DictionaryArray.from_arrays(
        numbers(arrow, number.astype(np.int32), None, number < 0), values
    )


def column_of(arrow: Any, values: Any) -> Any:
    """A column of texts, or of 32-bit integers."""
    return (
        texts(arrow, values)
        if len(values) and isinstance(values[0], str)
        else numbers(arrow, np.asarray(values, np.int32))
    )
