"""Read and write the datasets by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Literal, TypeAlias

from ..errors import DatasetError
from ..records import Event
from .objects import ObjectWriter
from .plover import LineWriter
from .reading import OnError, Reading
from .registry import SHEETS
from .sheets import Sheet
from .sources import Readable, Writable, replaced
from .writing import RowWriter

__all__ = ["datasets", "read", "sheet_called", "write"]


_Writer: TypeAlias = RowWriter | ObjectWriter | LineWriter


def datasets() -> tuple[str, ...]:
    """Give the names of the datasets whose rows are events.

    >>> "gdelt" in datasets()
    True
    """
    return tuple(SHEETS)


def read(source: Readable, dataset: str | None = None, *, on_error: OnError = "raise") -> Reading:
    """Read the events of a dataset's file, one by one. Inverse of :func:`write`.

    Args:
        source: The file, by path or open for bytes; plain, gzip, or zip with one file in it.
        dataset: The dataset's name, to be refused where the file is of another; by default it is recognised.
        on_error: What a row does that cannot be read: ``raise`` an error, be ``skip``-ped and counted, or be
            ``collect``-ed in ``faults``.

    Returns:
        An iterator of events that also counts; see :class:`Reading`.

    Raises:
        DatasetError: The file is of no known dataset, or of another; later, a row cannot be read.
        OSError: The file cannot be read.
    """
    return Reading(source, SHEETS.values(), None if dataset is None else sheet_called(dataset), on_error)


def write(
    events: Iterable[Event],
    target: Writable,
    dataset: str,
    *,
    version: str | None = None,
    style: Literal["rows", "json"] | None = None,
    faults: list[DatasetError] | None = None,
) -> int:
    """Write events as a dataset's file. Inverse of :func:`read`.

    Args:
        events: The events; nothing is kept of those that are written.
        target: The file, by path or open for bytes; it is packed where its name ends in ``.gz`` or ``.zip``.
        dataset: The dataset's name.
        version: The version of the dataset for events that come from elsewhere; the newest by default.
        style: Rows, or the JSON of ACLED's and UCDP's servers; by default JSON for a path that ends in ``.json``.
        faults: Takes the errors of events that cannot be written. Without it, the first is raised.

    Returns:
        How many rows were written.

    Raises:
        DatasetError: The dataset cannot carry an event.
        OSError: The file cannot be written. The old one is whole then, as after every error.
    """
    sheet = sheet_called(dataset)
    writer = _writer(sheet, version, as_json=_is_json(target, style))
    with replaced(target) as stream:
        for row in _written(events, writer, faults):
            stream.write(row.encode())
        stream.write(writer.tail().encode())
    return writer.count


def _written(events: Iterable[Event], writer: _Writer, faults: list[DatasetError] | None) -> Iterator[str]:
    for event in events:
        try:
            yield writer.rows(event)
        except DatasetError as error:
            if faults is None:
                raise
            faults.append(error)


def _writer(sheet: Sheet, version: str | None, *, as_json: bool) -> _Writer:
    if sheet.name == "plover":
        return LineWriter()
    return ObjectWriter(sheet) if as_json else RowWriter(sheet, version)


def _is_json(target: Writable, style: str | None) -> bool:
    if style is None and isinstance(target, (str, PathLike)):
        return str(target).removesuffix(".gz").removesuffix(".zip").endswith(".json")
    return style == "json"


def sheet_called(dataset: str) -> Sheet:
    """Give the dataset of a name.

    Raises:
        DatasetError: There is none; the message lists those there are.

    >>> sheet_called("icews").title
    'ICEWS events'
    """
    if dataset not in SHEETS:
        raise DatasetError(dataset, 0, "", f"is no dataset with rows of events; there are {', '.join(SHEETS)}")
    return SHEETS[dataset]
