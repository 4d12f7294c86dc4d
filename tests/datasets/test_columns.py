"""The table of a file says what its events say."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from geopolitics_events.datasets import TABLE_COLUMNS, columns, read, read_table
from geopolitics_events.datasets.columns import _by_columns, _UnevenError, _Watched
from geopolitics_events.errors import DatasetError, MissingExtraError
from geopolitics_events.records import Event

FOLDER = Path(__file__).parents[1] / "data" / "datasets"
FILES = sorted(path.name for path in FOLDER.iterdir())
UNEVEN = {"gdelt1.csv", "polecat_excess_tabs.txt", "plover.jsonl", "acled_api.json", "ucdp_api.json"}


def row(event: Event) -> dict[str, object]:
    """What the table must say of an event."""
    origin, when, place = event.origin, event.when, event.place
    assert origin is not None

    return {
        "origin_dataset": origin.dataset,
        "origin_version": origin.version,
        "origin_record_id": origin.record_id,
        "origin_url": origin.url,
        "when_start": when and when.start,
        "when_end": when and when.end,
        "actor_ids": [actor.id for actor in event.actors],
        "actor_names": [actor.name for actor in event.actors],
        "actor_countries": [actor.country for actor in event.actors],
        "recipient_ids": [actor.id for actor in event.recipients],
        "recipient_names": [actor.name for actor in event.recipients],
        "recipient_countries": [actor.country for actor in event.recipients],
        "place_name": place and place.name,
        "place_country": place and place.country,
        "place_latitude": place and place.latitude,
        "place_longitude": place and place.longitude,
        "place_admin1": place and place.admin1,
        "place_admin2": place and place.admin2,
        "type": event.type and event.type.value,
        "mode": event.mode and event.mode.value,
        "contexts": [context.value for context in event.contexts],
        "cameo": event.cameo,
        "intensity": event.intensity,
        "fatalities": event.fatalities,
    }


@pytest.mark.parametrize("name", FILES)
class TestReadTable:
    """Columns are made without records, and must not differ from them."""

    def test_events(self, name: str, events: dict[str, list[Event]]) -> None:
        """A row says what its event says."""
        assert [row(event) for event in events[name]] == read_table(FOLDER / name).to_pylist()

    def test_open(self, name: str, events: dict[str, list[Event]]) -> None:
        """An open file gives the same, and is read from where it stands."""
        stream = io.BytesIO((FOLDER / name).read_bytes())

        assert [row(event) for event in events[name]] == read_table(stream).to_pylist()

    def test_fast(self, name: str) -> None:
        """Files with the same columns in every row need no detour."""
        assert (name in UNEVEN) == (_by_columns(FOLDER / name, None, ()) is None)

    def test_schema(self, name: str) -> None:
        """Every file gives the same columns of the same types."""
        schema = read_table(FOLDER / name).schema

        assert list(TABLE_COLUMNS) == schema.names
        assert list(TABLE_COLUMNS.values()) == [
            str(kind).replace("list<item: string>", "list<string>").replace("date32[day]", "date32")
            for kind in schema.types
        ]


@pytest.mark.parametrize("name", ["gdelt2.CSV", "gdelt1.csv", "polecat.txt"])
def test_keep(name: str) -> None:
    """Columns of the file can be added as text."""
    column = "Quad Code" if name == "polecat.txt" else "AvgTone"
    table = read_table(FOLDER / name, keep=(column,))
    expected = [dict(event.origin.columns).get(column, "") for event in read(FOLDER / name) if event.origin]

    assert expected == table.column(column).to_pylist()


def test_faults() -> None:
    """A bad row, a missing column and another dataset are errors with a place."""
    data = (FOLDER / "gdelt2.CSV").read_bytes().replace(b"20210228", b"20210231", 1)

    with pytest.raises(DatasetError, match=r"row 4 \(line 4, byte \d+\), SQLDATE: '20210231' is not a date"):
        read_table(io.BytesIO(data))
    with pytest.raises(DatasetError, match=r"Tone: is no column of this file"):
        read_table(FOLDER / "gdelt2.CSV", keep=("Tone",))
    with pytest.raises(DatasetError, match="is GDELT events, not ICEWS events"):
        read_table(FOLDER / "gdelt2.CSV", "icews")


@pytest.mark.parametrize("damage", [b"\r", b"\n\n", b"\x1f", b"\t"])
def test_hard_cells(damage: bytes) -> None:
    """What Arrow would split, skip or mistake is read as by rows, or refused as by rows."""
    data = (FOLDER / "gdelt2.CSV").read_bytes().replace(b"NEPALESE", b"NEP" + damage + b"ALESE", 1)
    reading = read(io.BytesIO(data), on_error="collect")
    events = list(reading)
    if reading.faults:
        with pytest.raises(DatasetError):
            read_table(io.BytesIO(data))
    else:
        assert [row(event) for event in events] == read_table(io.BytesIO(data)).to_pylist()


@pytest.mark.parametrize("name", ["acled.csv", "acled_R.csv", "ucdp.csv"])
@pytest.mark.parametrize(
    "old,new",
    [
        (b"\n", b"\n\n"),
        (b"\n", b"\r\n\r\n"),
        (b",9", b",\r9"),
        (b"a", b'a"b'),
        (b",5", b',""5'),
        (b",5", b',"5"5'),
        (b"5,", b'5",'),
    ],
)
def test_hard_quotes(name: str, old: bytes, new: bytes) -> None:
    """In files with quoted cells too, a row is what it is by rows: none is made up, and no cell is mended."""
    head, last, end = (FOLDER / name).read_bytes().rpartition(old)
    data = head + (new if last else b"") + end
    reading = read(io.BytesIO(data), on_error="collect")
    events = list(reading)
    if reading.faults:
        with pytest.raises(DatasetError):
            read_table(io.BytesIO(data))
    else:
        assert [row(event) for event in events] == read_table(io.BytesIO(data)).to_pylist()


class TestWatched:
    """Arrow's bytes are watched; it reads them in threads of its own, so this looks at them alone."""

    def test_lines(self) -> None:
        """Lines are counted, the last one too when it has no line feed, and bytes pass unchanged."""
        stream = _Watched(iter([b"a\tb\n", b"c\td"]), tabs=True)

        assert stream.readable()
        assert b"a\t" == stream.read(2)
        assert b"b\nc\td" == stream.read()
        assert b"" == stream.read()
        assert b"" == stream.read()
        assert 2 == stream.lines

    @pytest.mark.parametrize("data", [b"a\rb\n", b"a\n\nb\n"])
    def test_uneven(self, data: bytes) -> None:
        """What Arrow would split or skip stops it."""
        with pytest.raises(_UnevenError):
            _Watched(iter([data]), tabs=True).read()

    @pytest.mark.parametrize(
        "pieces", [[b"a,b\n", b"\nc,d\n"], [b"a,b\r\n", b"\r\nc,d\n"], [b"a\r", b"b\n"], [b"a\r"], [b'a"', b"b"]]
    )
    def test_across(self, pieces: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
        """What is odd is seen across the pieces that bytes come in."""
        monkeypatch.setattr(columns, "_BLOCK", 1)
        stream = _Watched(iter(pieces), tabs=False)
        with pytest.raises(_UnevenError):
            list(iter(stream.read, b""))

    def test_line_end_across(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A line end whose halves come in two pieces is nothing odd."""
        monkeypatch.setattr(columns, "_BLOCK", 1)
        stream = _Watched(iter([b"a,b\r", b'\nc,"d"\r\n']), tabs=False)

        assert [b"a,b\r", b'\nc,"d"\r\n', b""] == [stream.read() for _ in range(3)]
        assert 2 == stream.quotes

    def test_quoted(self) -> None:
        """Where cells are quoted, Arrow knows about line breaks."""
        assert b"a\r\n" == _Watched(iter([b"a\r\n"]), tabs=False).read()


def test_no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the error says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"geopolitics-events\[arrow\]"):
        read_table(FOLDER / "gdelt2.CSV")
