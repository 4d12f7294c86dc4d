"""Raw rows as cells; unusual line ends, headers, quoting and words for nothing are taken off and remembered."""

from __future__ import annotations

from ..errors import DatasetError
from ..records import Event
from .groups import Columns
from .quoting import split_row
from .recognition import Form
from .sheets import EXCESS, HEADER, HEADER_END, LINE_END, NAMED, QUOTED, TRULY_EMPTY, Plan

__all__ = ["RowReader"]


class RowReader:
    """Makes events of the raw rows of one file."""

    __slots__ = ("_form", "_headers", "_named", "_null", "_pending", "_plans", "_tabs", "_usual_end")

    def __init__(self, form: Form) -> None:
        """Take how the file holds its rows."""
        self._form = form
        self._headers = 0
        self._plans = {width: Plan(form.sheet, layout) for width, layout in form.layouts.items()}
        self._null = next(iter(form.layouts.values())).null
        # The width of rows that have cells even for the columns that headers name by mistake.
        self._named = max(self._plans) if len(self._plans) > 1 and form.header is not None else 0
        self._tabs = form.sheet.delimiter == "\t"
        self._usual_end = form.sheet.line_end == "\r\n"
        # What stands before the next row; a file of a headed dataset without a header is unusual.
        self._pending: Columns = ((HEADER, ""),) if form.sheet.headed and form.header is None else ()

    def event(self, raw: bytes, *, ended: bool) -> Event | None:
        """Make an event of a row; None for a header.

        Args:
            raw: The row without its line feed.
            ended: Whether it had one.

        Raises:
            DatasetError: The row is not as rows of the dataset are.
            RecordError: Its cells contradict each other.
            UnicodeDecodeError: It is not UTF-8.
        """
        text = raw.decode()
        marks: Columns = ()
        if text[-1:] == "\r" and ended:
            text = text[:-1]
            if not self._usual_end:
                marks = ((LINE_END, "\r\n"),)
        elif not ended or self._usual_end:
            marks = ((LINE_END, "\n" if ended else ""),)
        if self._form.header is not None and text == self._form.header:
            self._take_header(text, marks)
            return None
        event = self._made(text, self._pending + marks)
        self._pending = ()
        return event

    def _made(self, text: str, marks: Columns) -> Event:
        """Make an event of a row without its line end."""
        if self._tabs:
            cells = text.split("\t")
        else:
            cells, needless = split_row(text)
            if needless:
                marks += ((QUOTED, ",".join(map(str, needless))),)
        plan = self._plans.get(len(cells))
        if plan is None:
            plan, cells, excess = self._fitted(cells)
            marks += excess
        elif self._named and len(cells) == self._named:
            marks += ((EXCESS, NAMED),)
        if self._null:
            cells, empty = _without_null(cells, self._null)
            marks += empty
        return plan.event(cells, marks)

    def _take_header(self, text: str, marks: Columns) -> None:
        self._headers += 1
        if self._form.usual and self._headers == 1 and not marks:
            return  # It is written anyway.
        self._pending = (*self._pending, (HEADER, text), *((HEADER_END, end) for _, end in marks))

    def _fitted(self, cells: list[str]) -> tuple[Plan, list[str], Columns]:
        """Find the plan of a row that has too many cells, all of them empty."""
        for width, plan in self._plans.items():
            if plan.sheet.headed and len(cells) > width and not any(cells[width:]):
                return plan, cells[:width], ((EXCESS, str(len(cells) - width)),)
        if cells == [""]:
            raise DatasetError("", 0, "", "is an empty line")
        raise DatasetError("", 0, "", f"has {len(cells)} cells, not {' or '.join(map(str, sorted(self._plans)))}")


def _without_null(cells: list[str], null: str) -> tuple[list[str], Columns]:
    plain = ["" if cell == null else cell for cell in cells]
    if "" not in cells:
        return plain, ()
    return plain, ((TRULY_EMPTY, ",".join(str(place) for place, cell in enumerate(cells) if not cell)),)
