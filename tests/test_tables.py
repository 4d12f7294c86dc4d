"""Every table is a table: tidy rows of one fact each, sorted, with an example that says something."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

import geopolitics_events
from geopolitics_events.errors import TableError
from geopolitics_events.tables import listed, names, read, rows

FOLDER = Path(geopolitics_events.__file__).parent / "tables"


@pytest.mark.parametrize("name", names())
class TestTidy:
    """One row is one fact; a table reads well and differs well."""

    def test_opening(self, name: str) -> None:
        """A table begins by saying what it is, and names its licence."""
        lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
        comments = [line for line in lines if line.startswith("#")]

        assert lines[: len(comments)] == comments
        assert any("MIT" in line for line in comments)

    def test_bytes(self, name: str) -> None:
        """A file ends in one line feed, has no carriage returns, no odd spaces, and is in NFC."""
        text = (FOLDER / f"{name}.tsv").read_bytes().decode()

        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        table = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
        assert not re.search(r"[\r\xa0\ufeff\u200b]| \t|\t | \n|  ", table)
        assert unicodedata.is_normalized("NFC", text)

    def test_example(self, name: str) -> None:
        """The last column is an example, and no row is without one."""
        for row in rows(name):
            assert list(row)[-1] == "example"
            assert row["example"].strip()

    def test_sorted(self, name: str) -> None:
        """Rows are sorted by their first column."""
        firsts = [next(iter(row.values())) for row in rows(name)]

        assert sorted(firsts) == firsts

    def test_once(self, name: str) -> None:
        """No row stands twice."""
        seen = [tuple(row.values()) for row in rows(name)]

        assert len(set(seen)) == len(seen)

    def test_lists(self, name: str) -> None:
        """A cell of several values has no empty and no spaced ones."""
        for row in rows(name):
            for column, cell in row.items():
                values = (cell,) if column in {"example", "counterexample", "pattern"} else listed(cell)

                assert all(value == value.strip() for value in values)
                assert "" not in values


class TestRead:
    """A malformed table is an error with file and line."""

    @pytest.mark.parametrize(
        "data,message",
        [
            (b"a\tb\n1\t2\t3\n", "t.tsv line 2: has 3 cells, the header 2"),
            (b"# c\na\tb\n1\n", "t.tsv line 3: has 1 cells, the header 2"),
            (b"a\tb\n1\t2\r\n", "t.tsv line 2: ends in a carriage return"),
            (b"a\ta\n", "t.tsv line 1: header .* repeats"),
            (b"a\t\n", "t.tsv line 1: header .* omits|repeats or omits"),
            (b"# only\n", "t.tsv: has no header line"),
            (b"", "t.tsv: has no header line"),
            (b"a\n\xff\n", "t.tsv: is not UTF-8 at byte 2"),
        ],
    )
    def test_faults(self, tmp_path: Path, data: bytes, message: str) -> None:
        """The error says where and what."""
        path = tmp_path / "t.tsv"
        path.write_bytes(data)

        with pytest.raises(TableError, match=message):
            read(path)

    def test_unknown(self) -> None:
        """A table that does not exist is an error that names those that do."""
        with pytest.raises(TableError, match=r"there are .*countries"):
            rows("planets")

    def test_good(self, tmp_path: Path) -> None:
        """Empty cells are empty strings, and the last line needs no line feed."""
        path = tmp_path / "t.tsv"
        path.write_bytes(b"# c\na\tb\n1\t\n2\tx|y")

        assert [{"a": "1", "b": ""}, {"a": "2", "b": "x|y"}] == [dict(row) for row in read(path)]

    def test_frozen(self) -> None:
        """A row cannot be changed."""
        with pytest.raises(TypeError):
            rows("countries")[0]["name"] = "x"  # type: ignore[index]
