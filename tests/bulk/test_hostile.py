"""Tables that are not as they should be: one clear fault, never a traceback, in both languages."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pandas
import pyarrow
import pyarrow.feather
import pytest
from click.testing import CliRunner

from misak.bulk.tables.reading import Unreadable, read
from misak.cli.main import group

HEAD = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version"
ROW = "FRN,220,France,1816,1,1,2016,12,31,2016"
GOOD = f"{HEAD}\n{ROW}\n"
FILES: dict[str, tuple[str, bytes, str]] = {  # what it is: ending, bytes, what is told of it
    "empty": (".csv", b"", "X810"),
    "blank lines": (".csv", b"\n\n", "X810"),
    "a comment first": (".csv", b"# mine\n" + GOOD.encode(), "X810"),
    "a column twice": (".csv", GOOD.replace("version", "ccode").encode(), "X810"),
    "a short row": (".csv", f"{GOOD}FRN,220\n".encode(), "X810"),
    "an open quote": (".csv", GOOD.replace("France", '"France').encode(), "X810"),
    "any bytes": (".csv", bytes(range(256)) * 20, "X810"),
    "text called Stata": (".dta", b"hello", "X810"),
    "text called Excel": (".xlsx", b"hello", "X810"),
    "text called Parquet": (".parquet", b"hello", "X810"),
    "text called Arrow": (".arrow", b"hello", "X810"),
    "another ending": (".doc", b"hello", "X810"),
    "no code": (".csv", GOOD.replace("ccode", "cod").encode(), "X806"),
    "an empty code": (".csv", GOOD.replace("220", "NA").encode(), "X807"),
    "30 February": (".csv", GOOD.replace("1,1,", "2,30,").encode(), "X804"),
    "month 13": (".csv", GOOD.replace("1,1,", "13,1,").encode(), "X804"),
    "a year of five digits": (".csv", GOOD.replace("2016,12", "99999,12").encode(), "X804"),
    "the end first": (".csv", GOOD.replace("1816", "2017").encode(), "X803"),
    "a row twice": (".csv", f"{GOOD}{ROW}\n".encode(), "X802"),
    "Cyrillic letters": (".csv", GOOD.replace("France", "Франция").encode("cp1251"), "X820"),
    "a mark": (".csv", GOOD.encode("utf-8-sig"), ""),
    "UTF-16": (".csv", GOOD.encode("utf-16"), ""),
    "UTF-16 unmarked": (".csv", GOOD.encode("utf-16-le"), ""),
    "semicolons": (".csv", GOOD.replace(",", ";").encode(), ""),
    "spaces around": (".csv", GOOD.replace(",", " , ").encode(), ""),
    "whole floats": (".csv", GOOD.replace("220", "220.0").replace("1816", "1816.0").encode(), ""),
    "a huge cell": (".csv", GOOD.replace("France", "F" * 300_000).encode(), ""),
}


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize("what", FILES)
def test_a_hostile_table_gives_one_clear_fault(tmp_path: Path, what: str, lang: str) -> None:
    ending, raw, code = FILES[what]
    path = tmp_path / f"t{ending}"
    path.write_bytes(raw)
    words = ["--lang", lang, "import", str(path), "--mapping", "cow-states", "--check"]
    result = CliRunner().invoke(group, words)
    told = [line for line in result.output.splitlines() if f"{path}:" in line]
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert len(told) == bool(code) and all(code in line for line in told), result.output


@pytest.mark.parametrize("ending", [".dta", ".parquet", ".feather"])
def test_a_damaged_file_is_read_or_told(tmp_path: Path, ending: str) -> None:
    chance = random.Random(7)
    frame = pandas.DataFrame({"ccode": [2, 20], "name": ["A", "ş"], "x": [1.5, None]})
    path = tmp_path / f"t{ending}"
    if ending == ".dta":
        frame.to_stata(path, version=118, write_index=False)
    elif ending == ".parquet":
        frame.to_parquet(path)
    else:
        pyarrow.feather.write_feather(pyarrow.Table.from_pandas(frame), path)
    raw = path.read_bytes()
    for turn in range(60):
        damaged = bytearray(raw[: chance.randrange(len(raw))] if turn % 2 else raw)
        for _ in range(chance.choice((0, 1, 9)) if damaged else 0):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        with contextlib.suppress(Unreadable):
            read(path)


@pytest.mark.parametrize("cell", ["4 Temmuz 1816", "4 July 1816", "04tem1816", "4 Ağustos 1816"])
def test_months_have_names_in_both_languages(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"gwcode,country_name,start,end\n2,U,{cell},2017-12-31\n", encoding="utf-8")
    words = ["import", str(path), "--mapping", "gw-states", "--check", "--json"]
    assert '"faults": []' in CliRunner().invoke(group, words).output
