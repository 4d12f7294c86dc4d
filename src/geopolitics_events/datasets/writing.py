"""Events as rows of other people's formats: what was read is written as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from ..errors import DatasetError
from ..records import Event
from .groups import Cells
from .quoting import row_text
from .recognition import header_text, layout_of_header, without_extra
from .sheets import EXCESS, HEADER, HEADER_END, LINE_END, NAMED, QUOTED, TRULY_EMPTY, Layout, Sheet, cells_of

__all__ = ["RowWriter", "dyads", "further_columns"]


def dyads(sheet: Sheet, event: Event) -> Iterator[Event]:
    """Split an event of several parties into pairs, for datasets whose rows have one of each.

    The parties of an event between equals are all ``actors``: the first acts then on each other one.
    """
    if not sheet.pairs or (event.origin is not None and event.origin.dataset == sheet.name):
        yield event
        return
    actors, recipients = event.actors, event.recipients
    if not recipients and len(actors) > 1:
        actors, recipients = actors[:1], actors[1:]
    for actor in actors or (None,):
        for recipient in recipients or (None,):
            yield evolve(
                event,
                actors=() if actor is None else (actor,),
                recipients=() if recipient is None else (recipient,),
            )


def further_columns(sheet: Sheet, known: Cells, cells: Mapping[str, str]) -> Cells:
    """Give the columns that an event has beyond the usual ones; a version that lacks a typed column is not given it."""
    at_home = {*known, *sheet.typed}
    return tuple(column for column in cells if column not in at_home and not column.startswith("("))


class RowWriter:
    """Writes the rows of one file; remembers the header that the rows stand under."""

    def __init__(self, sheet: Sheet, version: str | None = None) -> None:
        """Start a file.

        Args:
            sheet: The dataset.
            version: The version of it for events that come from elsewhere; the newest by default.

        Raises:
            DatasetError: There is no such version.
        """
        if version is not None and version not in sheet.versions:
            raise DatasetError(sheet.name, 0, "", f"has no version {version!r}, only {', '.join(sheet.versions)}")
        self._sheet = sheet
        self._version = version or next(iter(sheet.versions))
        self._layout: Layout | None = None
        self._open = False
        self.count = 0

    def tail(self) -> str:
        """Give what is left to write at the end: the header of a file without rows."""
        return "" if self._layout is not None else self._head(None, {})

    def rows(self, event: Event) -> str:
        """Give the rows of an event, with the header where one is due.

        Raises:
            DatasetError: The dataset cannot carry the event.
        """
        return "".join(self._row(one) for one in dyads(self._sheet, event))

    def _row(self, event: Event) -> str:
        cells = cells_of(self._sheet, event, self.count + 1)
        before = self._layout
        opening = "" if not self._open else self._sheet.line_end
        opening += self._head(event, cells)
        assert self._layout is not None  # noqa: S101 - The line above sets it.
        try:
            row = self._text(cells, self._layout)
        except DatasetError:
            self._layout = before
            raise
        end = cells.get(LINE_END, self._sheet.line_end)
        self._open = not end
        self.count += 1
        return opening + row + end

    def _head(self, event: Event | None, cells: dict[str, str]) -> str:
        """Settle the layout for a row, and give the header that must stand before it."""
        sheet = self._sheet
        version = self._version
        if event is not None and event.origin is not None and event.origin.dataset == sheet.name:
            own = event.origin.version
            version = own if own is not None and own in sheet.versions else version
        if (
            not sheet.headed
            and HEADER not in cells
            and (self._layout is None or self._layout.version in sheet.versions)
        ):
            self._layout = sheet.layout(version)
            return ""
        if cells.get(HEADER):
            header = cells[HEADER]
            self._layout = layout_of_header(sheet, header, version)
            if self._layout is not None:
                return header + cells.get(HEADER_END, sheet.line_end)
        if self._layout is not None and HEADER not in cells:
            return ""
        known = sheet.versions[version]
        extra = further_columns(sheet, known, cells)
        self._layout = sheet.layout(version, known + extra)
        if HEADER in cells:
            return ""  # The file had none.
        header = header_text(sheet, version) if not extra else self._joined([*known, *extra])
        return header + sheet.line_end

    def _joined(self, cells: list[str], quoted: frozenset[int] = frozenset()) -> str:
        return row_text(cells, quoted) if self._sheet.delimiter == "," else "\t".join(cells)

    def _text(self, cells: dict[str, str], layout: Layout) -> str:
        excess = cells.get(EXCESS, "")
        if excess != NAMED:
            layout = without_extra(self._sheet, layout)
        known = set(layout.columns)
        lost = [name for name, cell in cells.items() if cell and name not in known and not name.startswith("(")]
        at_home = {*self._sheet.typed, self._sheet.url}
        for name in lost:
            if name not in at_home:
                raise DatasetError(self._sheet.name, self.count + 1, name, "is no column of the file that is written")
        row = [cells.get(column, "") for column in layout.columns]
        if layout.null:
            truly = {int(place) for place in cells.get(TRULY_EMPTY, "").split(",") if place}
            row = [cell or ("" if place in truly else layout.null) for place, cell in enumerate(row)]
        if excess and excess != NAMED:
            row += [""] * int(excess)
        quoted = frozenset(int(place) for place in cells.get(QUOTED, "").split(",") if place)
        text = self._joined(row, quoted)
        if self._sheet.delimiter == "\t":
            self._refuse_breaks(text, row, layout, cells)
        return text

    def _refuse_breaks(self, text: str, row: list[str], layout: Layout, cells: dict[str, str]) -> None:
        """Rows without quoting cannot carry a tab or a line feed; nothing is replaced in silence."""
        if (
            text.count("\t") == len(row) - 1
            and "\n" not in text
            and not (text.endswith("\r") and LINE_END not in cells)
        ):
            return
        column = next(
            (name for name, cell in zip(layout.columns, row, strict=False) if {"\t", "\n", "\r"} & set(cell)), ""
        )
        fault = "has a tab or a line break, which rows of this format cannot carry"
        raise DatasetError(self._sheet.name, self.count + 1, column, fault, value=cells.get(column))
