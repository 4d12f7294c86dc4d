"""Documents as tables for pandas, polars, DuckDB and Parquet, and back.

There is one table a record type; :data:`COLUMNS` is their schema. They are Arrow tables, and
hand themselves to any library that speaks the Arrow C stream protocol::

    tables = to_tables(documents)
    tables.statements.to_pandas()
    polars.DataFrame(tables.events)
    duckdb.from_arrow(tables.positions)

Needs pyarrow: ``pip install "geopolitics-events[arrow]"``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from attrs import frozen

from ..arrow_types import schema_of
from ..converters.plain import read
from ..errors import ConversionError
from ..extras import optional
from ..records import Document, Event
from ..replacing import replaced
from .documents import each
from .rows import COLUMNS, TABLES, Row, document_rows, event_row, plain_document

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "COLUMNS",
    "ArrowStream",
    "Table",
    "Tables",
    "from_tables",
    "read_parquet",
    "to_tables",
    "write_event_parquet",
    "write_parquet",
]

_BATCH = 500  # Documents; Arrow's strings hold at most 2 GB a batch.
_ROWS = 20_000


class ArrowStream(Protocol):
    """Anything that hands out its data as an Arrow C stream: our tables, polars, pandas, DuckDB, pyarrow.

    >>> class Nothing:
    ...     def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    >>> stream: ArrowStream = Nothing()
    """

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give a PyCapsule, as the Arrow PyCapsule interface says."""


class Table:
    """The records of one type, a row each, as Arrow columns.

    Args:
        name: Which table: ``documents``, ``mentions``, ``statements``, ``positions`` or ``events``.
        data: The rows; columns that are not in :data:`COLUMNS` are left out.

    Raises:
        ConversionError: There is no such table; or a column is missing, stands twice or has another type.
        MissingExtraError: pyarrow is not installed.

    >>> to_tables(Document(text="Peru and Chile talk.")).documents
    <Table documents: 1 row>
    """

    __slots__ = ("_arrow", "name")

    def __init__(self, name: str, data: ArrowStream) -> None:
        pyarrow = optional("pyarrow", "Table")
        if name not in COLUMNS:
            raise ConversionError((name, f"is no table; there are {', '.join(COLUMNS)}"))
        schema = _schema(name)
        self.name = name
        found = pyarrow.table(data)
        counts = {column: found.column_names.count(column) for column in schema.names}
        if wrong := [column for column, count in counts.items() if count != 1]:
            told = ((f"{name}.{column}", "stands twice" if counts[column] else "is missing") for column in wrong)
            raise ConversionError(*told)
        try:
            self._arrow: pa.Table = found.select(schema.names).cast(schema)
        except (pyarrow.ArrowInvalid, pyarrow.ArrowNotImplementedError) as error:
            raise ConversionError((name, f"does not have the columns' types: {error}")) from error

    def __len__(self) -> int:
        return int(self._arrow.num_rows)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} row{'' if len(self) == 1 else 's'}>"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Hand out the data; what pyarrow, polars, pandas and DuckDB call."""
        return self._arrow.__arrow_c_stream__(requested_schema)

    def __iter__(self) -> Iterator[Row]:
        """Give the rows as dicts of plain values.

        Raises:
            ConversionError: A value is none that Python can hold, such as a day after the year 9999.
        """
        for batch in self._arrow.to_batches(max_chunksize=1_000):
            try:
                rows = batch.to_pylist()
            except (OverflowError, ValueError) as error:
                raise ConversionError((self.name, f"has a value that Python cannot hold: {error}")) from error
            yield from rows

    def to_pandas(self) -> pd.DataFrame:
        """Give a pandas DataFrame; whole numbers stay whole where some are missing.

        Raises:
            MissingExtraError: pandas is not installed.

        >>> to_tables(Document(text="Peru and Chile talk.")).documents.to_pandas()["text"][0]
        'Peru and Chile talk.'
        """
        whole = {optional("pyarrow", "to_pandas").int64(): optional("pandas", "to_pandas").Int64Dtype()}
        made: pd.DataFrame = self._arrow.to_pandas(types_mapper=whole.get)
        return made

    def to_polars(self) -> pl.DataFrame:
        """Give a polars DataFrame.

        Raises:
            MissingExtraError: polars is not installed.

        >>> to_tables(Document(text="Peru and Chile talk.")).documents.to_polars()["text"][0]
        'Peru and Chile talk.'
        """
        made: pl.DataFrame = optional("polars", "to_polars").DataFrame(self)
        return made

    @classmethod
    def of_events(cls, events: Iterable[Event]) -> Self:
        """Give the events table of events that stand in no document, such as a dataset's.

        >>> len(Table.of_events([]))
        0
        """
        rows = ({"event": number} | event_row(event) for number, event in enumerate(events))
        return cls("events", _arrow_table("events", rows))


@frozen(kw_only=True)
class Tables:
    """The five tables of some documents; ``document`` joins them.

    Attributes:
        documents: Text, source and zones; a row a document.
        mentions: Who appears, and where; a row a mention.
        statements: Who said what.
        positions: Who stands where.
        events: What happened.

    >>> to_tables([]).events
    <Table events: 0 rows>
    """

    documents: Table
    mentions: Table
    statements: Table
    positions: Table
    events: Table


def to_tables(documents: Document | Iterable[Document]) -> Tables:
    """Put documents into tables.

    Args:
        documents: One or many, in the order they are to have.

    Returns:
        A table a record type. Inverse of :func:`from_tables`.

    Raises:
        MissingExtraError: pyarrow is not installed.

    >>> [row["text"] for row in to_tables([Document(text="Peru and Chile talk.")]).documents]
    ['Peru and Chile talk.']
    """
    pyarrow = optional("pyarrow", "to_tables")
    parts: defaultdict[str, list[pa.Table]] = defaultdict(list)
    for batch in _batches(documents):
        for name, part in batch.items():
            parts[name].append(part)
    return Tables(
        **{
            name: Table(name, pyarrow.concat_tables(parts[name]) if parts[name] else _schema(name).empty_table())
            for name in TABLES
        }
    )


def from_tables(tables: Tables) -> tuple[Document, ...]:
    """Make the documents of tables.

    Args:
        tables: As :func:`to_tables` makes them; rows may come in any order.

    Returns:
        The documents in the order of their numbers. Inverse of :func:`to_tables`.

    Raises:
        ConversionError: The rows do not fit together, or are not the records they should be.

    >>> document = Document(text="Peru and Chile talk.")
    >>> from_tables(to_tables(document)) == (document,)
    True
    """
    grouped: defaultdict[object, dict[str, list[Row]]] = defaultdict(lambda: {name: [] for name in TABLES})
    for table in (tables.documents, tables.mentions, tables.statements, tables.positions, tables.events):
        for row in table:
            grouped[row["document"]][table.name].append(row)
    return tuple(_document(number, grouped[number]) for number in sorted(grouped, key=_number))


def write_parquet(documents: Document | Iterable[Document], folder: str | Path) -> int:
    """Write documents as Parquet files, one a table, batch by batch.

    Args:
        documents: One or many; they are never all in memory.
        folder: Where ``documents.parquet``, ``mentions.parquet`` and so on are written; made if need be.
            Files that are there are replaced when all is written.

    Returns:
        How many documents were written.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: The folder cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> document = Document(text="Peru and Chile talk.")
    >>> with TemporaryDirectory() as folder:
    ...     write_parquet(document, folder)
    ...     from_tables(read_parquet(folder)) == (document,)
    1
    True
    """
    parquet = optional("pyarrow.parquet", "write_parquet")
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        writers = {}
        for name in TABLES:
            file = stack.enter_context(replaced(folder / f"{name}.parquet"))
            writers[name] = stack.enter_context(parquet.ParquetWriter(file, _schema(name)))
        count = 0
        for batch in _batches(documents):
            count += int(batch["documents"].num_rows)
            for name, part in batch.items():
                writers[name].write_table(part)
    return count


def write_event_parquet(events: Iterable[Event], path: str | Path) -> int:
    """Write events that stand in no document, such as a dataset's, as one Parquet file, batch by batch.

    Args:
        events: Any number; they are never all in memory.
        path: The file; it is replaced when all is written.

    Returns:
        How many were written.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: The file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_event_parquet([], f"{folder}/events.parquet")
    0
    """
    parquet = optional("pyarrow.parquet", "write_event_parquet")
    rows = ({"event": number} | event_row(event) for number, event in enumerate(events))
    count = 0
    with replaced(path) as file, parquet.ParquetWriter(file, _schema("events")) as writer:
        while batch := list(islice(rows, _ROWS)):
            count += len(batch)
            writer.write_table(_arrow_table("events", batch))
    return count


def read_parquet(folder: str | Path) -> Tables:
    """Read the tables that :func:`write_parquet` wrote.

    Raises:
        ConversionError: A file is no Parquet, or has other columns.
        MissingExtraError: pyarrow is not installed.
        OSError: A file is missing.
    """
    pyarrow = optional("pyarrow", "read_parquet")
    parquet = optional("pyarrow.parquet", "read_parquet")
    found = {}
    for name in TABLES:
        path = Path(folder) / f"{name}.parquet"
        try:
            # A path of its own, so that no folder name is read as a partition.
            with path.open("rb") as file:
                found[name] = Table(name, parquet.read_table(file))
        except pyarrow.ArrowInvalid as error:
            raise ConversionError((str(path), f"is no Parquet file: {error}")) from error
    return Tables(**found)


def _schema(name: str) -> pa.Schema:
    return schema_of(COLUMNS[name])


def _arrow_table(name: str, rows: Iterable[Row]) -> pa.Table:
    return optional("pyarrow", "tables").Table.from_pylist(list(rows), schema=_schema(name))


def _batches(documents: Document | Iterable[Document]) -> Iterator[dict[str, pa.Table]]:
    numbered = enumerate(each(documents))
    while batch := list(islice(numbered, _BATCH)):
        rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        for number, document in batch:
            for name, more in document_rows(document, number).items():
                rows[name] += more
        yield {name: _arrow_table(name, rows[name]) for name in TABLES}


def _number(key: object) -> int:
    if not isinstance(key, int):
        raise ConversionError(("document", f"{key!r} numbers no document; each row needs its document's number"))
    return key


def _document(number: object, rows: dict[str, list[Row]]) -> Document:
    if len(rows["documents"]) != 1:
        fault = "stands twice in documents" if rows["documents"] else "has records, but is not in documents"
        raise ConversionError((f"document {number}", fault))
    try:
        return read(plain_document(rows), Document)
    except ConversionError as error:
        place = f"document {number}"
        faults = ((f"{place}: {path}" if path else place, message) for path, message in error.faults)
        raise ConversionError(*faults) from error
