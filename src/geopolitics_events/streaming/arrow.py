"""Arrow batches in, Arrow batches out: what Spark, Ray, Dask and Daft hand to a function.

A row is a document, its columns the fields of `Document` and, last, ``error``. The schema is made
from the records themselves: records are structs, tuples lists, codes and enum values texts.
Needs pyarrow: ``pip install "geopolitics-events[arrow]"``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path
from textwrap import shorten
from types import ModuleType
from typing import TYPE_CHECKING, Final, get_args, get_origin, get_type_hints

import attrs

from ..converters.plain import read
from ..errors import ConversionError
from ..extras import optional
from ..parsing import NOTHING_ADDED, Lexicon
from ..records import Document
from ..records.fields import without_none
from ..replacing import replaced
from .many import outcomes
from .tasks import KEYS, Failure, Fault, Outcome, Task, prepare

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import parquet

__all__ = ["batch_schema", "from_batches", "parquet_tasks", "parse_batches", "read_outcomes", "write_outcomes"]

# Arrow's texts hold 2 GB a column; engines like their batches far smaller.
MOST_ROWS: Final = 500
MOST_BYTES: Final = 2**26


def batch_schema() -> pa.Schema:
    """Give the Arrow schema of what :func:`parse_batches` yields.

    Returns:
        The fields of `Document` with their types, and ``error: string``, null for a row that was read.

    Raises:
        MissingExtraError: pyarrow is not installed.

    >>> batch_schema().field("text").type
    DataType(string)
    >>> batch_schema().names[-1]
    'error'
    """
    return _schema(dates=True)


def parse_batches(batches: Iterable[pa.RecordBatch], *, lexicon: Lexicon = NOTHING_ADDED) -> Iterator[pa.RecordBatch]:
    """Parse the texts of Arrow batches; what Spark's ``mapInArrow`` takes as it is.

    Args:
        batches: With a column ``text`` and any of ``id``, ``published`` (a date, a time or ``YYYY-MM-DD``),
            ``url``, ``title``, ``outlet``; other columns are left out.
        lexicon: As for `parse`.

    Yields:
        Batches of :func:`batch_schema`, a row for each row, in order. A row that cannot be read is null
        but for its ``source.id`` and its ``error``.

    Raises:
        ConversionError: There is no column ``text``.
        MissingExtraError: pyarrow is not installed.

    >>> import pyarrow
    >>> batch = pyarrow.record_batch({"text": ["Peru and Chile talk.", None]})
    >>> [row["error"] for rows in parse_batches([batch]) for row in rows.to_pylist()]
    [None, 'text: missing']
    """
    optional("pyarrow", "parse_batches")
    for batch in batches:
        yield from _batches(outcomes(_row_tasks(batch), lexicon=lexicon))


def from_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[Document | Failure]:
    """Make the documents of batches. Inverse of :func:`parse_batches`.

    Args:
        batches: Of :func:`batch_schema`, or with the same columns in types that can be cast to it.

    Yields:
        A document a row; a `Failure` for a row with an error.

    Raises:
        ConversionError: A row is no document, or a column is missing or of another type.

    >>> import pyarrow
    >>> batch = pyarrow.record_batch({"text": ["Peru and Chile talk."]})
    >>> [document.text for document in from_batches(parse_batches([batch]))]
    ['Peru and Chile talk.']
    """
    pyarrow = optional("pyarrow", "from_batches")
    schema = _schema(dates=False)
    index = 0
    for batch in batches:
        _demand(batch, schema.names)
        try:
            rows = pyarrow.Table.from_batches([batch]).select(schema.names).cast(schema).to_pylist()
        except (pyarrow.ArrowInvalid, pyarrow.ArrowNotImplementedError) as error:
            raise ConversionError(("", f"does not have the columns' types: {error}")) from error
        for row in rows:
            reason = row.pop("error")
            if reason is None:
                yield read(row, Document)
            else:
                yield Failure(index=index, id=(row["source"] or {}).get("id"), reason=reason)
            index += 1


def parquet_tasks(path: str | Path) -> Iterator[Task | Fault]:
    """Give the rows of a Parquet file as tasks, some hundreds in memory at a time.

    Args:
        path: A file with the columns that :func:`parse_batches` reads.

    Raises:
        ConversionError: It is no Parquet file, or has no column ``text``.
        MissingExtraError: pyarrow is not installed.
        OSError: It cannot be read.

    >>> for failure in write_outcomes(outcomes(parquet_tasks("corpus.parquet")), "records.parquet"):  # doctest: +SKIP
    ...     print(failure)
    """
    with _opened(path) as file:
        known = [name for name in KEYS if name in file.schema_arrow.names]
        for batch in file.iter_batches(batch_size=MOST_ROWS, columns=known or None):
            yield from _row_tasks(batch)


def read_outcomes(path: str | Path) -> Iterator[Document | Failure]:
    """Make the documents of a Parquet file, some hundreds in memory at a time. Inverse of :func:`write_outcomes`.

    Raises:
        ConversionError: It is no Parquet file, or has other columns, or a row is no document.
        MissingExtraError: pyarrow is not installed.
        OSError: It cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "records.parquet"
    ...     _ = list(write_outcomes(outcomes([Task("Peru and Chile talk.")]), path))
    ...     [document.text for document in read_outcomes(path)]
    ['Peru and Chile talk.']
    """
    with _opened(path) as file:
        yield from from_batches(file.iter_batches(batch_size=MOST_ROWS))


@contextmanager
def _opened(path: str | Path) -> Iterator[parquet.ParquetFile]:
    """Open a Parquet file for reading."""
    pyarrow = optional("pyarrow", "Parquet")
    with Path(path).open("rb") as file:
        try:
            opened = optional("pyarrow.parquet", "Parquet").ParquetFile(file)
        except pyarrow.ArrowInvalid as error:
            raise ConversionError(("", f"is no Parquet file: {error}")) from error
        yield opened


def write_outcomes(found: Iterable[Outcome], target: str | Path) -> Iterator[Failure]:
    """Write outcomes as a Parquet file of :func:`batch_schema`, which appears when it is whole.

    Args:
        found: What :func:`outcomes` gives.
        target: The file to write.

    Yields:
        What could not be read, as it is met; the work is done while this is iterated over.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: The file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     list(write_outcomes(outcomes([Task("Peru and Chile talk.")]), Path(folder) / "records.parquet"))
    []
    """
    failures: list[Failure] = []
    with replaced(target) as file:
        with optional("pyarrow.parquet", "Parquet").ParquetWriter(file, batch_schema(), compression="zstd") as writer:
            for batch in _batches(_noted(found, failures)):
                writer.write_batch(batch)
                yield from failures
                failures.clear()
        yield from failures


def _row_tasks(batch: pa.RecordBatch) -> Iterator[Task | Fault]:
    """Give the rows of a batch as tasks.

    Raises:
        ConversionError: There is no column ``text``.
    """
    _demand(batch, ["text"])
    for start in range(0, batch.num_rows, MOST_ROWS):
        part = batch.slice(start, MOST_ROWS)
        columns = {
            name: _values(_as_text(part.column(part.schema.get_field_index(name))))
            for name in KEYS
            if name in batch.schema.names
        }
        for row in zip(*columns.values(), strict=True):
            yield prepare(dict(zip(columns, row, strict=True)))


def _demand(batch: pa.RecordBatch, names: Iterable[str]) -> None:
    """Refuse a batch that lacks a column."""
    known = batch.schema.names
    for name in names:
        if name not in known:
            raise ConversionError((name, f"is no column; the columns are {shorten(', '.join(known) or 'none', 200)}"))


def _as_text(column: pa.Array) -> pa.Array:
    """Numbers for ids, and texts by number, as texts."""
    pyarrow = optional("pyarrow", "parse_batches")
    kind = column.type
    by_number = pyarrow.types.is_integer(kind) or pyarrow.types.is_dictionary(kind)
    return column.cast(pyarrow.string()) if by_number else column


def _values(column: pa.Array) -> list[object]:
    """Give the values of a column; in the place of one that Python cannot hold, the error that says why."""
    values: list[object] = []
    try:
        values = column.to_pylist()
    except (OverflowError, ValueError):
        for cell in column:
            try:
                values.append(cell.as_py())
            except (OverflowError, ValueError) as error:
                values.append(error)
    return values


def _noted(found: Iterable[Outcome], failures: list[Failure]) -> Iterator[Outcome]:
    for index, outcome in enumerate(found):
        if isinstance(outcome, Fault):
            failures.append(outcome.at(index))
        yield outcome


def _batches(found: Iterable[Outcome]) -> Iterator[pa.RecordBatch]:
    lines: list[bytes] = []
    size = 0
    for outcome in found:
        line = _fault_line(outcome) if isinstance(outcome, Fault) else outcome
        lines.append(line)
        size += len(line)
        if len(lines) == MOST_ROWS or size >= MOST_BYTES:
            yield _batch(lines)
            lines, size = [], 0
    if lines:
        yield _batch(lines)


def _fault_line(fault: Fault) -> bytes:
    # No lone surrogate gets into a column of texts.
    reason = fault.reason.encode(errors="replace").decode()
    key = fault.id.encode(errors="replace").decode() if fault.id is not None else None
    return json.dumps({"error": reason, "source": {"id": key}}).encode()


def _batch(lines: list[bytes]) -> pa.RecordBatch:
    """Read written documents as columns: Arrow's own JSON reader is seven times as fast as rows of dicts."""
    arrow_json = optional("pyarrow.json", "parse_batches")
    data = b"\n".join(lines)
    table = arrow_json.read_json(
        BytesIO(data),
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=arrow_json.ParseOptions(explicit_schema=_schema(dates=False), unexpected_field_behavior="error"),
    )
    return table.cast(batch_schema()).combine_chunks().to_batches()[0]


@cache
def _schema(*, dates: bool) -> pa.Schema:
    """Give the schema; Arrow reads JSON's dates as texts, and casts them."""
    pyarrow = optional("pyarrow", "batch_schema")
    struct = _type(Document, pyarrow, dates=dates)
    return pyarrow.schema([*struct, pyarrow.field("error", pyarrow.string())])


def _type(hint: object, pyarrow: ModuleType, *, dates: bool) -> pa.DataType:
    """Give the Arrow type of a field's type."""
    hint, _ = without_none(hint)
    if get_origin(hint) is tuple:
        return pyarrow.list_(_type(get_args(hint)[0], pyarrow, dates=dates))
    kind = getattr(hint, "__supertype__", hint)  # An id is a text.
    if isinstance(kind, type) and attrs.has(kind):
        hints = get_type_hints(kind)
        return pyarrow.struct([(one.name, _type(hints[one.name], pyarrow, dates=dates)) for one in attrs.fields(kind)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return pyarrow.string()
    plain: dict[object, pa.DataType] = {
        bool: pyarrow.bool_(),
        date: pyarrow.date32() if dates else pyarrow.string(),
        float: pyarrow.float64(),
        int: pyarrow.int64(),
        str: pyarrow.string(),
    }
    return plain[kind]
