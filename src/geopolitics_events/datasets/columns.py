"""Whole files as Arrow columns: the same mapping as events, without making a record a row.

Rows repeat most of their parts: each different combination of cells is read once, its values spread over the rows.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from os import PathLike
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from ..arrow_types import schema_of
from ..errors import DatasetError, GeopoliticsError
from ..extras import optional
from ..records import Actor, Event, Place, When
from .api import read, sheet_called
from .groups import Group
from .reading import HEAD
from .recognition import Form, form_of
from .registry import SHEETS
from .sheets import Layout, Sheet, What
from .sources import Readable, chunks, opened

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["TABLE_COLUMNS", "read_table"]

V = TypeVar("V")

TABLE_COLUMNS: Final = MappingProxyType(
    {
        "origin_dataset": "string",
        "origin_version": "string",
        "origin_record_id": "string",
        "origin_url": "string",
        "when_start": "date32",
        "when_end": "date32",
        "actor_ids": "list<string>",
        "actor_names": "list<string>",
        "actor_countries": "list<string>",
        "recipient_ids": "list<string>",
        "recipient_names": "list<string>",
        "recipient_countries": "list<string>",
        "place_name": "string",
        "place_country": "string",
        "place_latitude": "double",
        "place_longitude": "double",
        "place_admin1": "string",
        "place_admin2": "string",
        "type": "string",
        "mode": "string",
        "contexts": "list<string>",
        "cameo": "string",
        "intensity": "double",
        "fatalities": "int64",
    }
)
"""The columns of :func:`read_table` with their Arrow types; they are named as in the events of ``to_tables``."""

_SEPARATOR: Final = "\x1f"
_BLOCK: Final = 1 << 20  # More leaves the processor's cache.
_BATCH: Final = 5_000
_TOGETHER: Final = 50_000
_PLACE: Final = tuple(name.removeprefix("place_") for name in TABLE_COLUMNS if name.startswith("place_"))


def read_table(source: Readable, dataset: str | None = None, *, keep: Iterable[str] = ()) -> pa.Table:
    """Read a dataset's file as an Arrow table, a row an event.

    Args:
        source: The file, as in :func:`read`.
        dataset: The dataset's name, as in :func:`read`.
        keep: Columns of the file to add as text under their own names.

    Returns:
        A table with :data:`TABLE_COLUMNS` and the columns kept.

    Raises:
        DatasetError: The file or a row of it cannot be read, or has no such column.
        MissingExtraError: pyarrow is not installed.
    """
    pyarrow = _pyarrow()
    wanted = None if dataset is None else sheet_called(dataset)
    kept = tuple(keep)
    start = None if isinstance(source, (str, PathLike)) else source.tell() if source.seekable() else -1
    if start != -1:
        found = _by_columns(source, wanted, kept)
        if found is not None:
            return found
        if start is not None and not isinstance(source, (str, PathLike)):
            source.seek(start)
    reading = read(source, dataset)
    return pyarrow.Table.from_batches(_by_events(reading, kept), schema=_schema(kept))


def _pyarrow(module: str = "") -> ModuleType:
    return optional(f"pyarrow{module}", "read_table")


def _schema(kept: tuple[str, ...]) -> pa.Schema:
    return schema_of([*TABLE_COLUMNS.items(), *((name, "string") for name in kept if name not in TABLE_COLUMNS)])


# --- Slowly: by way of events, whatever the file is -------------------------------------------------------------------


def _by_events(events: Iterator[Event], kept: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
    pyarrow = _pyarrow()
    while batch := list(islice(events, _BATCH)):
        yield pyarrow.RecordBatch.from_pylist([_row(event, kept) for event in batch], schema=_schema(kept))


def _row(event: Event, kept: tuple[str, ...]) -> dict[str, object]:
    origin = event.origin
    cells = {} if origin is None else dict(origin.columns)
    row: dict[str, object] = {
        "origin_dataset": None if origin is None else origin.dataset,
        "origin_version": None if origin is None else origin.version,
        "origin_record_id": None if origin is None else origin.record_id,
        "origin_url": None if origin is None else origin.url,
    }
    for part in (
        _when_columns([event.when]),
        _actor_columns("actor", [event.actors]),
        _actor_columns("recipient", [event.recipients]),
        _place_columns([event.place]),
        _what_columns([What.of(event)]),
    ):
        row |= {name: values[0] for name, values in part.items()}
    return row | {name: cells.get(name, "") for name in kept}


def _when_columns(values: Sequence[When | None]) -> dict[str, list[date | None]]:
    return {
        "when_start": [None if value is None else value.start for value in values],
        "when_end": [None if value is None else value.end for value in values],
    }


def _actor_columns(prefix: str, values: Sequence[tuple[Actor, ...]]) -> dict[str, list[list[str | None]]]:
    return {
        f"{prefix}_ids": [[actor.id for actor in value] for value in values],
        f"{prefix}_names": [[actor.name for actor in value] for value in values],
        f"{prefix}_countries": [[actor.country for actor in value] for value in values],
    }


def _place_columns(values: Sequence[Place | None]) -> dict[str, list[object]]:
    return {f"place_{name}": [None if value is None else getattr(value, name) for value in values] for name in _PLACE}


def _what_columns(values: Sequence[What]) -> dict[str, list[object]]:
    return {
        "type": [value.type and value.type.value for value in values],
        "mode": [value.mode and value.mode.value for value in values],
        "contexts": [[context.value for context in value.contexts] for value in values],
        "cameo": [value.cameo for value in values],
        "intensity": [value.intensity for value in values],
        "fatalities": [value.fatalities for value in values],
    }


# --- Fast: by columns, where every row has the same ones --------------------------------------------------------------


class _UnevenError(GeopoliticsError):
    """A file that is not the same from row to row; it is read by way of events."""


# A quotation mark that neither opens nor closes a cell, or an empty cell that goes on: Arrow takes the marks off.
_ODD_QUOTE: Final = re.compile(rb'"(?:(?<![,\r\n"]")|(?<=[,\n]")")(?=[^,\r\n"])')


class _Watched(io.RawIOBase):
    """Bytes on their way to Arrow, counted: Arrow must not drop a row or make one up, nor mistake one for two."""

    def __init__(self, pieces: Iterator[bytes], *, tabs: bool) -> None:
        super().__init__()
        self._pieces = pieces
        self._tabs = tabs
        self._rest = b""
        self._tail = b"\n"
        self.lines = 0
        self.quotes = 0

    def readable(self) -> bool:
        """Say so; Arrow asks."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Give the next bytes."""
        if not self._rest:
            self._rest = self._next()
        size = len(self._rest) if size < 0 else size
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def _next(self) -> bytes:
        found: list[bytes] = []
        length = 0
        for piece in self._pieces:
            found.append(piece)
            length += len(piece)
            if length >= _BLOCK:
                break
        data = b"".join(found)
        # Whatever is odd may lie across the end of a piece.
        look = self._tail + data
        if self._is_odd(look if not data else look.removesuffix(b"\r")):
            raise _UnevenError
        if self._tabs:
            self.lines += data.count(b"\n")
        else:
            self.quotes += data.count(b'"')
        if not data and not look.endswith(b"\n"):
            self.lines += 1
            look = b"\n"
        self._tail = look[-2:]
        return data

    def _is_odd(self, data: bytes) -> bool:
        if b"\n\n" in data:
            return True
        if self._tabs:
            return b"\r" in data
        if b"\r" in data and (b"\n\r\n" in data or data.count(b"\r") != data.count(b"\r\n")):
            return True
        return _ODD_QUOTE.search(data) is not None


def _by_columns(source: Readable, wanted: Sheet | None, kept: tuple[str, ...]) -> pa.Table | None:
    """Read a file by columns; None where that cannot be done without loss, or something is wrong with a row."""
    pyarrow = _pyarrow()
    with opened(source) as (name, stream):
        pieces = chunks(name, stream)
        head = next(pieces, b"")
        form = form_of(name, head[:HEAD], SHEETS.values(), wanted)
        layout = form.layouts.get(_width(form, head)) if form.style == "rows" else None
        if layout is None:
            return None
        if missing := [column for column in kept if column not in layout.columns]:
            raise DatasetError(name, 0, missing[0], "is no column of this file")
        watched = _Watched(chain([head], pieces), tabs=form.sheet.delimiter == "\t")
        builder = _Builder(form.sheet, layout, kept)
        try:
            for part in _parts(form, layout, builder.wanted, watched):
                builder.add(part)
            table = builder.table()
        except (pyarrow.ArrowInvalid, GeopoliticsError):
            return None
    if form.sheet.delimiter == ",":
        complete = watched.quotes % 2 == 0
    else:
        complete = builder.rows + (form.header is not None) == watched.lines
    return table if complete else None


def _width(form: Form, head: bytes) -> int:
    """Count the cells of the first row, which has those of every row, or the file is not even."""
    if form.sheet.delimiter == ",":
        return max(form.layouts, default=0)
    lines = head.split(b"\n", 2)
    return lines[min(int(form.header is not None), len(lines) - 1)].count(b"\t") + 1


def _parts(form: Form, layout: Layout, wanted: list[str], stream: io.RawIOBase) -> Iterator[pa.RecordBatch]:
    """Let Arrow split the rows; every cell stays text, and nothing is null."""
    pyarrow = _pyarrow()
    csv = _pyarrow(".csv")
    commas = form.sheet.delimiter == ","
    found: Iterator[pa.RecordBatch] = iter(
        csv.open_csv(
            stream,
            read_options=csv.ReadOptions(
                column_names=list(layout.columns), skip_rows=int(form.header is not None), block_size=_BLOCK
            ),
            parse_options=csv.ParseOptions(
                delimiter=form.sheet.delimiter,
                quote_char='"' if commas else False,
                newlines_in_values=commas,
                ignore_empty_lines=False,
            ),
            convert_options=csv.ConvertOptions(
                column_types=dict.fromkeys(wanted, pyarrow.string()), include_columns=wanted, strings_can_be_null=False
            ),
        )
    )
    return found


class _Builder:
    """Gathers the rows of a file, part by part."""

    def __init__(self, sheet: Sheet, layout: Layout, kept: tuple[str, ...]) -> None:
        """Start empty."""
        self._layout = layout
        self._sheet = sheet
        self._kept = kept
        self.rows = 0
        self._spreads: tuple[
            _Spread[When | None],
            _Spread[tuple[Actor, ...]],
            _Spread[tuple[Actor, ...]],
            _Spread[Place | None],
            _Spread[What],
        ] = (
            _Spread(sheet.when, _when_columns),
            _Spread(sheet.actors, lambda values: _actor_columns("actor", values)),
            _Spread(sheet.recipients, lambda values: _actor_columns("recipient", values)),
            _Spread(sheet.place, _place_columns),
            _Spread(sheet.what, _what_columns),
        )
        single = {sheet.id, sheet.url, *kept} & set(layout.columns)
        self._texts: dict[str | None, list[pa.Array]] = {column: [] for column in layout.columns if column in single}
        typed = {column for spread in self._spreads for column in spread.telling}
        self.wanted = [column for column in layout.columns if column in single | typed]

    def add(self, part: pa.RecordBatch) -> None:
        """Take some rows."""
        names = frozenset(part.schema.names)
        self.rows += part.num_rows
        for column, found in self._texts.items():
            found.append(self._plain(part.column(column)))
        for spread in self._spreads:
            there = [column for column in spread.telling if column in names]
            spread.add(there, [self._plain(part.column(column)) for column in there], part.num_rows)

    def _plain(self, cells: pa.Array) -> pa.Array:
        """Empty the cells that say so in a word."""
        if not self._layout.null:
            return cells
        compute = _pyarrow(".compute")
        return compute.if_else(compute.equal(cells, self._layout.null), _pyarrow().scalar(""), cells)

    def table(self) -> pa.Table:
        """Give all rows."""
        pyarrow = _pyarrow()
        found = {
            "origin_dataset": pyarrow.repeat(self._sheet.name, self.rows),
            "origin_version": pyarrow.repeat(self._layout.version, self.rows),
            "origin_record_id": self._or_null(self._sheet.id),
            "origin_url": self._or_null(self._sheet.url),
            **{column: pyarrow.chunked_array(self._texts[column], pyarrow.string()) for column in self._kept},
        }
        for spread in self._spreads:
            found |= spread.columns()
        schema = _schema(self._kept)
        return pyarrow.table([found[name] for name in schema.names], schema=schema)

    def _or_null(self, column: str | None) -> pa.ChunkedArray:
        """Give a column as text with nulls for empty cells."""
        pyarrow = _pyarrow()
        if column not in self._texts:
            return pyarrow.nulls(self.rows, pyarrow.string())
        compute = _pyarrow(".compute")
        cells = pyarrow.chunked_array(self._texts[column], pyarrow.string())
        if not compute.any(compute.equal(cells, "")).as_py():
            return cells
        return compute.if_else(compute.equal(cells, ""), pyarrow.scalar(None, pyarrow.string()), cells)


class _Spread(Generic[V]):
    """Reads each combination of a group's cells once, and gives its values to every row that has it."""

    def __init__(self, group: Group[V], made: Callable[[Sequence[V]], Mapping[str, Sequence[object]]]) -> None:
        """Take the group, and how its values become columns."""
        self._group = group
        self._made = made
        self.telling = group.telling
        self._places: dict[str, int] = {}
        self._values: list[V] = []
        self._indices: list[pa.Array] = []
        self._waiting: list[pa.Array] = []
        self._rows = 0
        self._names: list[str] = []

    def add(self, names: list[str], columns: list[pa.Array], rows: int) -> None:
        """Take the cells of some rows; columns that the file lacks are left out."""
        pyarrow = _pyarrow()
        compute = _pyarrow(".compute")
        if not columns:
            columns = [pyarrow.repeat("", rows)]
        self._names = names
        self._waiting.append(
            columns[0] if len(columns) == 1 else compute.binary_join_element_wise(*columns, _SEPARATOR)
        )
        self._rows += rows
        if self._rows >= _TOGETHER:
            self._encode()

    def _encode(self) -> None:
        """Find the different combinations among the rows that wait; many rows at once repeat more of theirs."""
        pyarrow = _pyarrow()
        encoded = pyarrow.chunked_array(self._waiting, pyarrow.string()).dictionary_encode()
        self._waiting, self._rows = [], 0
        if not encoded.num_chunks:
            return
        # The chunks share one dictionary, which the last one has whole.
        keys = encoded.chunk(encoded.num_chunks - 1).dictionary.to_pylist()
        places = list(map(self._places.get, keys))
        if None in places:
            places = [self._place(key) if place is None else place for key, place in zip(keys, places, strict=True)]
        lasting = pyarrow.array(places, type=pyarrow.int32())
        self._indices += [lasting.take(chunk.indices) for chunk in encoded.chunks]

    def _place(self, key: str) -> int:
        """Read a combination for the first time."""
        parts = key.split(_SEPARATOR) if len(self._names) > 1 else [key]
        if len(parts) != max(len(self._names), 1):
            raise _UnevenError
        cells = dict(zip(self._names, parts, strict=False))
        place = self._places[key] = len(self._values)
        self._values.append(self._group.parse(tuple([cells.get(column, "") for column in self._group.columns])))
        return place

    def columns(self) -> dict[str, pa.ChunkedArray]:
        """Give the values of every row, by column."""
        pyarrow = _pyarrow()
        self._encode()
        indices = pyarrow.chunked_array(self._indices, pyarrow.int32())
        schema = _schema(())
        return {
            name: pyarrow.array(values, type=schema.field(name).type).take(indices)
            for name, values in self._made(self._values).items()
        }
