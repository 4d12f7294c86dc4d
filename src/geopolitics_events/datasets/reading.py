"""Rows of other people's files as events, one after the other; what cannot be read is said, never dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from types import TracebackType
from typing import Final, Literal

from ..errors import DatasetError, GeopoliticsError
from ..records import Event
from .groups import Columns
from .quoting import records, split_row
from .recognition import BOM, Form, form_of
from .sheets import EXCESS, HEADER, LINE_END, QUOTED, TRULY_EMPTY, Plan, Sheet
from .sources import Readable, chunks, lines, opened

__all__ = ["OnError", "Reading"]

OnError = Literal["raise", "skip", "collect"]

HEAD: Final = 1 << 16
_SHOWN: Final = 500


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
            form = form_of(self.name, head[:HEAD] if len(head) > HEAD else head, sheets, wanted)
        except BaseException:
            self._stack.close()
            raise
        self.dataset = form.sheet.name
        self._events = self._made(form, chain([head] if head else [], pieces))

    def __iter__(self) -> Iterator[Event]:
        return self._events

    def __next__(self) -> Event:
        return next(self._events)

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, whether it is read to its end or not."""
        self._events.close()
        self._stack.close()

    def _made(self, form: Form, pieces: Iterator[bytes]) -> Iterator[Event]:
        with self._stack:
            if form.style == "rows":
                yield from self._from_rows(form, pieces)
            else:
                from .objects import events_of_objects

                yield from events_of_objects(self, form.sheet, b"".join(pieces))

    def _from_rows(self, form: Form, pieces: Iterator[bytes]) -> Iterator[Event]:
        tabs = form.sheet.delimiter == "\t"
        plans = {width: Plan(form.sheet, layout) for width, layout in form.layouts.items()}
        null = next(iter(form.layouts.values())).null
        usual_end = form.sheet.line_end == "\r\n"
        pending: Columns = ((HEADER, ""),) if form.sheet.headed and form.header is None else ()
        found = lines(self.name, pieces)
        for line, offset, raw, ended in found if tabs else records(found):
            try:
                text = raw.decode()
                marks: Columns = ()
                if text[-1:] == "\r" and ended:
                    text = text[:-1]
                    if not usual_end:
                        marks = ((LINE_END, "\r\n"),)
                elif not ended or usual_end:
                    marks = ((LINE_END, "\n" if ended else ""),)
                if form.header is not None and text.removeprefix(BOM) == form.header.removeprefix(BOM):
                    self.headers += 1
                    if not (form.usual and self.headers == 1 and text == form.header and not marks):
                        pending += ((HEADER, text), *((f"{HEADER} {LINE_END}", end) for _, end in marks))
                    continue
                self.rows += 1
                if tabs:
                    cells = text.split("\t")
                else:
                    cells, needless = split_row(text)
                    if needless:
                        marks += ((QUOTED, ",".join(map(str, needless))),)
                plan = plans.get(len(cells))
                if plan is None:
                    plan, cells, excess = _fitted(plans, cells)
                    marks += excess
                if null:
                    cells, empty = _without_null(cells, null)
                    marks += empty
                event = plan.event(cells, pending + marks)
            except UnicodeDecodeError as error:
                self.rows += 1
                fault = f"byte 0x{raw[error.start]:02x} at offset {offset + error.start} is not UTF-8"
                self.refuse(DatasetError("", 0, "", fault, value=raw[:_SHOWN].decode("utf-8", "replace")), line, offset)
            except GeopoliticsError as error:
                self.refuse(error, line, offset, text)
            else:
                if pending:
                    pending = ()
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


def _fitted(plans: dict[int, Plan], cells: list[str]) -> tuple[Plan, list[str], Columns]:
    """Find the plan of a row that has too many cells, all of them empty."""
    for width, plan in plans.items():
        if plan.sheet.headed and len(cells) > width and not any(cells[width:]):
            return plan, cells[:width], ((EXCESS, str(len(cells) - width)),)
    widths = " or ".join(map(str, sorted(plans)))
    if cells == [""]:
        raise DatasetError("", 0, "", "is an empty line")
    raise DatasetError("", 0, "", f"has {len(cells)} cells, not {widths}")


def _without_null(cells: list[str], null: str) -> tuple[list[str], Columns]:
    if "" not in cells:
        return ["" if cell == null else cell for cell in cells], ()
    empty = ",".join(str(place) for place, cell in enumerate(cells) if not cell)
    return ["" if cell == null else cell for cell in cells], ((TRULY_EMPTY, empty),)
