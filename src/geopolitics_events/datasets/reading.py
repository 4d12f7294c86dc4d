"""Other people's files as events, one by one; what cannot be read is said, never dropped in silence."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from types import TracebackType
from typing import Final, Literal, Protocol, Self

from ..errors import DatasetError, GeopoliticsError
from ..records import Event
from .quoting import Line, records
from .recognition import Form, form_of
from .rows import RowReader
from .sheets import Sheet
from .sources import Readable, chunks, lines, opened

__all__ = ["OnError", "Reading"]

OnError = Literal["raise", "skip", "collect"]

HEAD: Final = 1 << 16
"""How many bytes of a file are looked at to tell what it is."""
_SHOWN: Final = 500


class _Made(Protocol):
    """Makes an event of a line, None of a header."""

    def __call__(self, raw: bytes, *, ended: bool) -> Event | None: ...


class Reading(Iterator[Event]):
    """The events of a file, read one by one in constant memory.

    Attributes:
        name: The file's name for messages.
        dataset: The dataset's name.
        rows: How many rows have been met; all of them have become events or faults.
        skipped: How many of them could not be read.
        faults: What was wrong with them, where faults are collected.
        headers: How many header lines were met, also inside the file.
    """

    def __init__(self, source: Readable, sheets: Iterable[Sheet], wanted: Sheet | None, on_error: OnError) -> None:
        """Open a file and tell what it is; see :func:`geopolitics_events.datasets.read`."""
        self.rows = 0
        self.skipped = 0
        self.headers = 0
        self.faults: list[DatasetError] = []
        self._on_error = on_error
        self._stack = ExitStack()
        try:
            self.name, stream = self._stack.enter_context(opened(source))
            pieces = chunks(self.name, stream)
            head = b""
            for piece in pieces:
                head += piece
                if len(head) >= HEAD:
                    break
            form = form_of(self.name, head[:HEAD], sheets, wanted)
        except BaseException:
            self._stack.close()
            raise
        self.dataset = form.sheet.name
        self._events = self._made(form, chain([head] if head else [], pieces))

    def __iter__(self) -> Iterator[Event]:  # noqa: PYI034 - The generator itself is faster than a call of ours a row.
        return self._events

    def __next__(self) -> Event:
        return next(self._events)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, whether it is read to its end or not."""
        self._events.close()
        self._stack.close()

    def _made(self, form: Form, pieces: Iterator[bytes]) -> Generator[Event]:
        with self._stack:
            if form.style == "array":
                from .objects import events_of_objects

                yield from events_of_objects(self, form.sheet, b"".join(pieces))
            elif form.style == "lines":
                from .plover import event_of_line

                yield from self._from_lines(event_of_line, _unmarked(lines(self.name, pieces)))
            else:
                found = lines(self.name, pieces)
                if form.header is None:
                    found = _unmarked(found)
                rows = found if form.sheet.delimiter == "\t" else records(found)
                yield from self._from_lines(RowReader(form).event, rows)

    def _from_lines(self, made: _Made, found: Iterator[Line]) -> Generator[Event]:
        for line, offset, raw, ended in found:
            self.rows += 1
            try:
                event = made(raw, ended=ended)
            except UnicodeDecodeError as error:
                fault = f"byte 0x{raw[error.start]:02x} at offset {offset + error.start} is not UTF-8"
                self.refuse(DatasetError("", 0, "", fault), line, offset, raw.decode("utf-8", "replace"))
            except GeopoliticsError as error:
                self.refuse(error, line, offset, raw.decode("utf-8", "replace"))
            else:
                if event is None:
                    self.rows -= 1
                    self.headers += 1
                else:
                    yield event

    def refuse(self, error: GeopoliticsError, line: int, offset: int, text: str = "") -> None:
        """Do with a bad row what the caller wants done.

        Raises:
            DatasetError: The caller wants errors raised.
        """
        column = error.column if isinstance(error, DatasetError) else ""
        value = error.value if isinstance(error, DatasetError) else None
        placed = DatasetError(
            self.name,
            self.rows,
            column,
            error.fault if isinstance(error, DatasetError) else str(error),
            line=line,
            offset=offset,
            value=text[:_SHOWN] if value is None else value,
        )
        self.skipped += 1
        if self._on_error == "raise":
            raise placed from error
        if self._on_error == "collect":
            self.faults.append(placed)


def _unmarked(found: Iterator[Line]) -> Iterator[Line]:
    """Take the byte order mark off the first line, where it would be part of a cell; a header keeps its own."""
    for number, offset, raw, ended in islice(found, 1):
        yield number, offset, raw.removeprefix(BOM_UTF8), ended
    yield from found
