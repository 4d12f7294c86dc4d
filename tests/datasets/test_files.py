"""Every format is recognised, read whole and written back as it was."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from geopolitics_events.datasets import datasets, read, write
from geopolitics_events.errors import DatasetError
from geopolitics_events.records import Event

Written = Callable[..., bytes]

FILES = {
    "acled.csv": ("acled", 4),
    "acled_R.csv": ("acled", 4),
    "acled_api.json": ("acled", 4),
    "gdelt1.csv": ("gdelt", 5),
    "gdelt2.CSV": ("gdelt", 5),
    "icews.tab": ("icews", 5),
    "icews_2017.tab": ("icews", 5),
    "icews_R.tab": ("icews", 5),
    "icews_lower.tab": ("icews", 5),
    "plover.jsonl": ("plover", 3),
    "polecat.txt": ("polecat", 3),
    "polecat_event_intensity.txt": ("polecat", 3),
    "polecat_excess_names.txt": ("polecat", 3),
    "polecat_excess_tabs.txt": ("polecat", 3),
    "ucdp.csv": ("ucdp", 3),
    "ucdp_api.json": ("ucdp", 3),
    "ucdp_candidate.csv": ("ucdp", 3),
}
ROWS = [name for name in FILES if not name.endswith(".json")]
HEADLESS = {"gdelt1.csv", "gdelt2.CSV", "plover.jsonl", "ucdp_candidate.csv"}


def test_complete(folder: Path) -> None:
    """Every file of the folder is listed here, and every dataset has one."""
    assert sorted(FILES) == sorted(path.name for path in folder.iterdir())
    assert set(datasets()) == {dataset for dataset, _ in FILES.values()}


@pytest.mark.parametrize("name", FILES)
class TestRead:
    """A file is known by its columns, and each of its rows becomes an event."""

    def test_rows(self, name: str, folder: Path) -> None:
        """All rows are read, none is skipped."""
        reading = read(folder / name, on_error="collect")
        found = list(reading)

        assert FILES[name] == (reading.dataset, len(found))
        assert (len(found), 0, []) == (reading.rows, reading.skipped, reading.faults)

    def test_origin(self, name: str, events: dict[str, list[Event]]) -> None:
        """Every event says where it came from."""
        for event in events[name]:
            assert event.origin is not None
            assert FILES[name][0] == event.origin.dataset
            assert event.origin.record_id
            assert event.origin.version

    @pytest.mark.parametrize("packing", ["gzip", "zip", "open", "renamed"])
    def test_packed(
        self, name: str, packing: str, folder: Path, tmp_path: Path, events: dict[str, list[Event]]
    ) -> None:
        """Packed files, open files and files of other names are read alike."""
        data = (folder / name).read_bytes()
        path = tmp_path / "x.doc"
        if packing == "gzip":
            path.write_bytes(gzip.compress(data))
        elif packing == "zip":
            with zipfile.ZipFile(path, "w") as packed:
                packed.writestr("inner", data)
        else:
            path.write_bytes(data)

        assert events[name] == list(read(io.BytesIO(data) if packing == "open" else path))


@pytest.mark.parametrize("name", ROWS)
class TestRoundTrip:
    """What was read is written byte for byte."""

    def test_bytes(self, name: str, folder: Path, events: dict[str, list[Event]], written: Written) -> None:
        """A file comes back as it was."""
        assert (folder / name).read_bytes() == written(events[name], FILES[name][0])

    def test_without_last_line_feed(self, name: str, folder: Path, written: Written) -> None:
        """A file that does not end in a line feed comes back without one."""
        data = (folder / name).read_bytes().removesuffix(b"\n").removesuffix(b"\r")

        assert data == written(read(io.BytesIO(data)), FILES[name][0])

    def test_other_line_ends(self, name: str, folder: Path, written: Written) -> None:
        """Files whose lines end otherwise come back so."""
        data = (folder / name).read_bytes()
        other = data.replace(b"\r\n", b"\n") if b"\r\n" in data else data.replace(b"\n", b"\r\n")

        assert other == written(read(io.BytesIO(other)), FILES[name][0])

    def test_twice(self, name: str, folder: Path, written: Written) -> None:
        """Files that somebody put one after the other come back so, with the header between them."""
        data = (folder / name).read_bytes() * 2
        reading = read(io.BytesIO(data))
        found = list(reading)

        assert 2 * FILES[name][1] == len(found)
        assert data == written(found, FILES[name][0])

    def test_some(self, name: str, folder: Path, events: dict[str, list[Event]], written: Written) -> None:
        """Any selection of rows is a file again, with the same events."""
        _ = folder
        chosen = events[name][1:]
        again = list(read(io.BytesIO(written(chosen, FILES[name][0])), FILES[name][0]))

        assert [core(event) for event in chosen] == [core(event) for event in again]


@pytest.mark.parametrize("name", [name for name in ROWS if name not in HEADLESS])
def test_mark(name: str, folder: Path, written: Written) -> None:
    """A byte order mark before a header comes back."""
    data = b"\xef\xbb\xbf" + (folder / name).read_bytes()

    assert data == written(read(io.BytesIO(data)), FILES[name][0])


def test_named_cells(folder: Path, written: Written) -> None:
    """Rows with cells for the columns that a header names by mistake come back with them, beside rows without."""
    header, *rows = (folder / "polecat_excess_names.txt").read_bytes().splitlines()
    cells = iter(rows[1].split(b"\t"))
    excess = {b"Headline", b"Event Text", b"Feed", b"Story ID"}
    rows[1] = b"\t".join(b"x" if name in excess else next(cells) for name in header.split(b"\t"))
    data = b"\n".join([header, *rows, b""])
    events = list(read(io.BytesIO(data)))

    assert 3 == len(events)
    assert data == written(events, "polecat")


def core(event: Event) -> Event:
    """An event without what is kept of its row."""
    assert event.origin is not None

    return evolve(event, origin=evolve(event.origin, columns=(), version=None))


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".json")])
def test_values(name: str, folder: Path, events: dict[str, list[Event]], written: Written) -> None:
    """Answers of a server come back value for value."""
    original = json.loads((folder / name).read_bytes())
    again = json.loads(written(events[name], FILES[name][0], style="json"))
    key = "data" if name.startswith("acled") else "Result"

    assert original[key] == (again["data"] if isinstance(again, dict) else again)


@pytest.mark.parametrize("suffix", ["CSV", "CSV.gz", "CSV.zip"])
def test_written_files(suffix: str, tmp_path: Path, events: dict[str, list[Event]]) -> None:
    """A file is packed as its name says, and the same events give the same bytes."""
    first, second = tmp_path / f"a.{suffix}", tmp_path / "b" / f"a.{suffix}"
    second.parent.mkdir()

    assert 5 == write(events["gdelt2.CSV"], first, "gdelt")
    assert 5 == write(events["gdelt2.CSV"], second, "gdelt")
    assert events["gdelt2.CSV"] == list(read(first))
    assert first.read_bytes() == second.read_bytes()
    assert [first] == [path for path in tmp_path.iterdir() if path.is_file()]


def test_kept_when_failing(tmp_path: Path, events: dict[str, list[Event]]) -> None:
    """A file that cannot be written whole leaves the old one."""
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(DatasetError, match="no place in GDELT"):
        write([*events["gdelt2.CSV"], *events["polecat.txt"]], path, "gdelt")

    assert "old" == path.read_text(encoding="utf-8")
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("dataset", datasets())
def test_no_events(dataset: str, written: Written) -> None:
    """A file without events is read again, when it is said what it is of."""
    data = written([], dataset)

    assert [] == list(read(io.BytesIO(data), dataset))
