"""What is wrong with a file is said: where, what, and what to do."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path
from typing import BinaryIO

import pytest

from geopolitics_events.datasets import read, write
from geopolitics_events.errors import DatasetError
from geopolitics_events.records import Event, EventStatus, Origin

FOLDER = Path(__file__).parents[1] / "data" / "datasets"
GDELT = (FOLDER / "gdelt2.CSV").read_bytes()
ICEWS = (FOLDER / "icews.tab").read_bytes()
ACLED = (FOLDER / "acled.csv").read_bytes()
UCDP = (FOLDER / "ucdp.csv").read_bytes()
PLOVER = (FOLDER / "plover.jsonl").read_bytes()
POLECAT = (FOLDER / "polecat.txt").read_bytes()


def faults(data: bytes, dataset: str | None = None) -> list[DatasetError]:
    """The faults of some bytes."""
    reading = read(io.BytesIO(data), dataset, on_error="collect")
    for _ in reading:
        pass

    return reading.faults


ROWS = [
    (
        GDELT,
        b"20210304\t202103",
        b"20210230\t202103",
        "SQLDATE",
        "'20210230' is not a date (day is out of range for month)",
    ),
    (GDELT, b"\t010\t", b"\t1O0\t", "EventCode", "'1O0' is not a CAMEO code of two to four digits"),
    (GDELT, b"\t010\t010\t01\t", b"\t10\t10\t1\t", "EventRootCode", "'1' has lost its leading zero"),
    (GDELT, b"\t0.0\t", b"\tnan\t", "GoldsteinScale", "'nan' is not a number"),
    (GDELT, b"28.2333", b"28,2333", "ActionGeo_Lat", "'28,2333' is not a number"),
    (ICEWS, b"\t010\t", b"\t10\t", "CAMEO Code", "'10' has lost its leading zero"),
    (ICEWS, b"2019-02-03", b"43499", "Event Date", "'43499' is not a date"),
    (ICEWS, b"\t60.3929\t", b"\t60.39N\t", "Latitude", "'60.39N' is not a number"),
    (POLECAT, b"\tCONSULT\t", b"\tCONSULTS\t", "Event Type", "'CONSULTS' is not a PLOVER type"),
    (ACLED, b"03 February 2023", b"03 Februar 2023", "event_date", "'03 Februar 2023' is not a date"),
    (ACLED, b"03 February 2023", b"44960", "event_date", "'44960' is a spreadsheet's number of a day"),
    (ACLED, b",0,,1700000001", b",-1,,1700000001", "fatalities", "'-1' is not a count of 0 or more"),
    (UCDP, b"2004-05-07 00:00:00.000", b"2004-04-30 00:00:00.000", "date_end", "is before date_start"),
    (UCDP, b"2004-05-01 00:00:00.000", b"1.5.2004", "date_start", "'1.5.2004' is not a date"),
    (UCDP, b"1,Clear,1,", b"1,Clear,4,", "type_of_violence", "'4' is not 1, 2 or 3"),
    (PLOVER, b'"2019-05-02"', b"20190502", "date", "'20190502' is not a date"),
    (PLOVER, b'["COERCE"]', b'["COERCED"]', "event", "'COERCED' is not a PLOVER type"),
    (PLOVER, b'"2019-05-04"', b'"2019-05-01"', "enddate", "is before date"),
    (PLOVER, b'[{"code": "PER", "sector": ["COP"]}]', b'["Peru"]', "actor", "is not an entity"),
    (PLOVER, b'{"id": "MINE-1"', b'{"id": "x", "id": "MINE-1"', "", "a key stands twice"),
    (PLOVER, b"-12.05", b"NaN", "", "NaN is no JSON number"),
    (PLOVER, b"-12.05", b"1e400", "", "1e400 is too large a number"),
    (PLOVER, b"-12.05", b"-" + b"9" * 400, "event_loc", "is too large a number"),
    (
        PLOVER,
        b'"mode"',
        b'"event_scale": ' + b"9" * 400 + b', "mode"',
        "event_scale",
        "is too large a number",
    ),
]


@pytest.mark.parametrize("data,old,new,column,fault", ROWS)
class TestRows:
    """A bad cell is one fault; the other rows are read."""

    def test_collected(self, data: bytes, old: bytes, new: bytes, column: str, fault: str) -> None:
        """The fault says file, row, line, byte, column, value and what is wrong."""
        assert old in data
        bad = data.replace(old, new, 1)
        (found,) = faults(bad)

        assert column == found.column
        assert fault in found.fault
        assert "data" == found.file
        assert found.value
        assert bad[: found.offset].count(b"\n") + 1 == found.line
        assert bad.index(new) >= found.offset
        assert f"data row {found.row} (line {found.line}, byte {found.offset})" in str(found)

    def test_raised(self, data: bytes, old: bytes, new: bytes, column: str, fault: str) -> None:
        """By default the first fault is raised; skipped ones are counted."""
        bad = data.replace(old, new, 1)
        with pytest.raises(DatasetError, match=f"{column}: " if column else "data row"):
            list(read(io.BytesIO(bad)))
        reading = read(io.BytesIO(bad), on_error="skip")
        events = list(reading)

        assert (1, []) == (reading.skipped, reading.faults)
        assert reading.rows == len(events) + 1
        assert fault


class TestLines:
    """Rows of another shape are faults too, and none is lost."""

    @pytest.mark.parametrize("line", [b"", b"one\ttwo", GDELT.split(b"\n")[0] + b"\t", b"\xff\xfe\t"])
    def test_shapes(self, line: bytes) -> None:
        """Blank lines, short and long rows and bytes that are no UTF-8."""
        (found,) = faults(GDELT + line + b"\n" + GDELT)

        assert (6, 6, len(GDELT)) == (found.row, found.line, found.offset)

    def test_cut_off(self) -> None:
        """A download that broke off shows in its last row."""
        (found,) = faults(GDELT[:-200])

        assert 5 == found.row
        assert "cells, not 57 or 58 or 61" in found.fault

    def test_open_quotation(self) -> None:
        """A quotation mark that is never closed costs its row, not the file."""
        lines = ACLED.split(b"\r\n")
        lines[2] = lines[2].replace(b"Around 40 people marched.", b'"Around 40 people marched.')
        (found,) = faults(b"\r\n".join(lines))

        assert "never closes the quotation mark" in found.fault

    def test_more_after_quotation(self) -> None:
        """Something between a quotation mark and the comma is a fault."""
        (found,) = faults(ACLED.replace(b"Around 40 people marched.", b'"Around" 40 "people marched."', 1))

        assert "has more after the closing quotation mark" in found.fault

    def test_controls(self) -> None:
        """NUL, C1 controls and carriage returns inside a cell are cells' own business."""
        data = GDELT.replace(b"BUCHAREST", b"BU\x00CHA\xc2\x85RE\rST", 1)
        stream = io.BytesIO()
        write(read(io.BytesIO(data)), stream, "gdelt")

        assert data == stream.getvalue()


WHOLE = [
    (b"", "is empty"),
    (b"\n\n", "begins with an empty line"),
    (b"hello\nworld\n", "looks like text, which parse reads: 'hello'"),
    (b"a,b,c,d,e\n1,2,3,4,5\n", "a table of 5 columns between commas"),
    (b"\t" * 15 + b"\n", "begins with an empty line"),
    (b"1" + b"\t1" * 15 + b"\n", "a GDELT 2.0 mentions file"),
    (b"1" + b"\t1" * 26 + b"\n", "a GDELT 2.1 knowledge graph"),
    (b"1" + b"\t1" * 25 + b"\n", "a Phoenix event file"),
    (GDELT.replace(b"\t", b";"), "was saved by a spreadsheet (semicolons"),
    (GDELT.replace(b"20210304121500", b"2.02E+13"), "was saved by a spreadsheet (DATEADDED is 2.02E+13)"),
    (GDELT.decode().encode("utf-16"), "is UTF-16"),
    (b"SQLite format 3\x00" + b"\x00" * 100, "use read_documents"),
    (b'{"text": "x", "schema":1}\n', "this library's own JSON; use load_many"),
    (b'{"a": 1}\n', "JSON with other keys"),
    (gzip.compress(GDELT, mtime=0)[:-20], "is packed, and damaged or cut off"),
    (b"PK\x03\x04 nothing", "is not a whole zip file"),
]


@pytest.mark.parametrize("data,fault", WHOLE)
def test_refused(data: bytes, fault: str) -> None:
    """A file of another kind is refused at once, with what it looks like."""
    with pytest.raises(DatasetError) as error:
        list(read(io.BytesIO(data)))

    assert fault in str(error.value)


@pytest.mark.parametrize("count", [0, 2])
def test_archives(count: int) -> None:
    """An archive holds one file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.mkdir("folder")
        for number in range(count):
            packed.writestr(f"{number}.csv", GDELT)
    stream.seek(0)

    with pytest.raises(DatasetError, match=f"holds {count} files"):
        read(stream)


class Pipe(io.RawIOBase):
    """Bytes that come once, as from a pipe."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes."""
        super().__init__()
        self._stream = io.BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        """Give some."""
        return self._stream.read(min(size, 7) if size > 0 else size)

    def seekable(self) -> bool:
        """No way back."""
        return False


def pipe(data: bytes) -> BinaryIO:
    """A pipe with some bytes in it."""
    return Pipe(data)  # type: ignore[return-value]


def test_pipes() -> None:
    """A pipe is read as it comes; a packed one must be unpacked first."""
    assert list(read(io.BytesIO(GDELT))) == list(read(pipe(GDELT)))
    with pytest.raises(DatasetError, match="comes from a pipe"):
        read(pipe(gzip.compress(GDELT)))


@pytest.mark.parametrize("name", ["gdelt2.CSV", "plover.jsonl", "acled_api.json", "ucdp_candidate.csv"])
def test_mark_without_header(name: str) -> None:
    """A byte order mark at the head of a file is no part of its first row."""
    data = (FOLDER / name).read_bytes()

    assert list(read(io.BytesIO(data))) == list(read(io.BytesIO(b"\xef\xbb\xbf" + data)))


@pytest.mark.parametrize("name", ["icews_R.tab", "acled_R.csv", "ucdp_candidate.csv"])
def test_blank_lines(name: str) -> None:
    """Blank lines at the end are told, and change nothing of what the rows are taken for."""
    data = (FOLDER / name).read_bytes()
    reading = read(io.BytesIO(data + b"\n\n"), on_error="collect")

    assert list(read(io.BytesIO(data))) == list(reading)
    assert ["is an empty line"] * 2 == [fault.fault for fault in reading.faults]


@pytest.mark.parametrize("name,old,new", [("icews_R.tab", b"Norway\t", b"\t"), ("acled_R.csv", b"National,", b",")])
def test_empty_among_na(name: str, old: bytes, new: bytes) -> None:
    """What R wrote stays so where a cell of it is truly empty; nobody is called NA."""
    data = (FOLDER / name).read_bytes()
    assert old in data
    events = list(read(io.BytesIO(data.replace(old, new, 1))))

    assert len(list(read(io.BytesIO(data)))) == len(events)
    assert "NA" not in {actor.name for event in events for actor in (*event.actors, *event.recipients)}


class TestWanted:
    """The caller may say what a file is."""

    def test_other(self) -> None:
        """Another dataset is refused with its name."""
        with pytest.raises(DatasetError, match="is ICEWS events, not GDELT events; say dataset='icews'"):
            read(io.BytesIO(ICEWS), "gdelt")

    def test_unknown(self) -> None:
        """A name that is no dataset's is refused with those that are."""
        with pytest.raises(DatasetError, match="is no dataset with rows of events; there are gdelt, icews"):
            read(io.BytesIO(ICEWS), "weis")
        with pytest.raises(DatasetError, match=r"has no version '3.0', only 2.0"):
            write([], io.BytesIO(), "gdelt", version="3.0")


class TestClosing:
    """Files are closed when reading ends, or is given up."""

    def test_given_up(self) -> None:
        """A reading is a context manager, and can be closed at any time."""
        path = FOLDER / "gdelt2.CSV"
        with read(path) as reading:
            next(reading)
        with pytest.raises(StopIteration):
            next(reading)
        read(path).close()


class TestWriting:
    """What a dataset cannot carry is not written in silence."""

    @pytest.mark.parametrize("dataset", ["gdelt", "icews", "polecat", "acled", "ucdp", "plover"])
    def test_needs(self, dataset: str) -> None:
        """Every dataset needs a kind and a day of its events, and that they happened."""
        event = Event(status=EventStatus.HAPPENED, origin=Origin(dataset="own"))
        found: list[DatasetError] = []
        planned = Event(status=EventStatus.PLANNED, origin=Origin(dataset="own"))

        assert 0 == write([event, planned], io.BytesIO(), dataset, faults=found)
        assert 2 == len(found)
        assert "place in" in found[0].fault or "place among" in found[0].fault
        assert "planned" in found[1].fault

    def test_tabs(self) -> None:
        """A tab or line break in a cell has no place in rows without quoting."""
        (event, *_) = read(io.BytesIO(GDELT))
        from attrs import evolve

        assert event.origin is not None
        bad = evolve(event, origin=evolve(event.origin, url="https://example.org/\tx"))
        with pytest.raises(DatasetError, match="SOURCEURL: has a tab or a line break"):
            write([bad], io.BytesIO(), "gdelt")
        extra = evolve(event, origin=evolve(event.origin, columns=(*event.origin.columns, ("Mood", "good"))))
        with pytest.raises(DatasetError, match="Mood: is no column of the file"):
            write([extra], io.BytesIO(), "gdelt")
