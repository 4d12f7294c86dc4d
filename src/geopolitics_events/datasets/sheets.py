"""What every dataset in rows and columns has: which columns make which part of an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Final

from attrs import field, frozen

from ..codes import CameoCode, Context, EventType, Mode
from ..errors import DatasetError
from ..records import Actor, Event, EventStatus, Origin, Place, When
from .groups import Cells, Columns, Group, passed_by

__all__ = [
    "EXCESS",
    "HEADER",
    "HEADER_END",
    "JSON_KINDS",
    "JSON_STYLE",
    "KEYS",
    "LINE_END",
    "NAMED",
    "QUOTED",
    "TRULY_EMPTY",
    "Layout",
    "Plan",
    "Sheet",
    "What",
    "cells_of",
]

# Facts about a row that are in none of its columns; brackets keep them apart from columns.
LINE_END: Final = "(line end)"
HEADER: Final = "(header)"
JSON_KINDS: Final = "(kinds of JSON values)"
JSON_STYLE: Final = "(style of JSON)"
KEYS: Final = "(keys)"
HEADER_END: Final = "(header's line end)"
QUOTED: Final = "(quoted)"
TRULY_EMPTY: Final = "(empty)"
EXCESS: Final = "(excess cells)"
NAMED: Final = "named"
"""The cells in excess are those of columns that the header names by mistake."""


@frozen
class What:
    """What kind of event a row codes, as far as it says."""

    type: EventType | None = None
    mode: Mode | None = None
    contexts: tuple[Context, ...] = ()
    cameo: CameoCode | None = None
    intensity: float | None = None
    fatalities: int | None = None

    @classmethod
    def of(cls, event: Event) -> What:
        """What an event is."""
        return cls(event.type, event.mode, event.contexts, event.cameo, event.intensity, event.fatalities)


@frozen(kw_only=True, eq=False)  # One object a dataset: it is looked up by identity.
class Sheet:
    """A dataset in rows and columns.

    Attributes:
        name: Its name in the registry and in ``Origin.dataset``.
        title: Its name for readers.
        versions: The columns of each version of it, in order; the first is written by default.
        delimiter: Between the cells of a row: a tab, or a comma with the quoting of RFC 4180.
        headed: Whether files begin with a header.
        line_end: How lines end.
        nulls: How a version writes an empty cell, where it does not leave it empty.
        id: The column with the record's own id.
        url: The column with the address; None where there is none.
        when: Columns of the day or days.
        actors: Columns of those who act.
        recipients: Columns of those acted upon.
        place: Columns of the place.
        what: Columns of the kind of event.
        sets: Columns without a typed home that repeat together from row to row.
        pairs: Whether a row has one actor and one recipient at most.
        also: Other names of columns that headers use, folded.
        extra: Names that may stand in a header though no row has their cells.
        needs: Says what an event from elsewhere lacks, beside a day, that a row must have; empty when it lacks nothing.
        fill: Gives further cells of an event that comes from elsewhere.
    """

    name: str
    title: str
    versions: Mapping[str, Cells]
    delimiter: str = "\t"
    headed: bool = True
    line_end: str = "\n"
    nulls: Mapping[str, str] = field(factory=dict)
    id: str
    url: str | None = None
    when: Group[When | None]
    actors: Group[tuple[Actor, ...]]
    recipients: Group[tuple[Actor, ...]]
    place: Group[Place | None]
    what: Group[What]
    sets: tuple[Cells, ...] = ()
    pairs: bool = False
    also: Mapping[str, str] = field(factory=dict)
    extra: frozenset[str] = frozenset()
    needs: Callable[[Event], str]
    fill: Callable[[Event], Mapping[str, str]]

    @property
    def typed(self) -> Cells:
        """Every column that is part of a typed value."""
        actors, recipients = self.actors.columns, self.recipients.columns
        return self.when.columns + actors + recipients + self.place.columns + self.what.columns

    def layout(self, version: str, columns: Cells | None = None) -> Layout:
        """The layout of a file of a version, with its usual columns or others."""
        usual = self.versions[version] if columns is None else columns
        return Layout(version=version, columns=usual, null=self.nulls.get(version, ""))


@frozen(kw_only=True)
class Layout:
    """The columns of one file or row.

    Attributes:
        version: The version of the dataset; it goes into ``Origin.version``.
        columns: The columns' own names, in the file's order.
        null: How the file writes an empty cell.
    """

    version: str
    columns: Cells
    null: str = ""


def _picker(columns: Cells, wanted: Cells) -> Callable[[list[str]], Cells]:
    """Take the cells of some columns out of a row that has an empty cell added at its end."""
    places = [columns.index(column) if column in columns else len(columns) for column in wanted]
    if len(places) == 1:
        place = places[0]
        return lambda cells: (cells[place],)
    return itemgetter(*places) if places else lambda _: ()


class Plan:
    """How the rows of one layout become events."""

    __slots__ = (
        "_actors", "_id", "_place", "_recipients", "_rest", "_sets", "_url", "_what", "_when", "layout", "sheet",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        """Find the columns once for all rows."""
        self.sheet = sheet
        self.layout = layout
        columns = layout.columns
        self._when = (sheet.when.read, _picker(columns, sheet.when.columns))
        self._actors = (sheet.actors.read, _picker(columns, sheet.actors.columns))
        self._recipients = (sheet.recipients.read, _picker(columns, sheet.recipients.columns))
        self._place = (sheet.place.read, _picker(columns, sheet.place.columns))
        self._what = (sheet.what.read, _picker(columns, sheet.what.columns))
        self._sets = tuple((names, _picker(columns, names)) for names in sheet.sets)
        at_home = {sheet.id, sheet.url, *sheet.typed}
        at_home.update(name for names in sheet.sets for name in names)
        self._rest = tuple((name, place) for place, name in enumerate(columns) if name not in at_home)
        self._id = columns.index(sheet.id) if sheet.id in columns else len(columns)
        self._url = columns.index(sheet.url) if sheet.url in columns else len(columns)

    def event(self, cells: list[str], marks: Columns = ()) -> Event:
        """Make an event of a row.

        Args:
            cells: As many as the layout has columns; the list is changed.
            marks: Facts about the row that are in none of its columns.

        Raises:
            DatasetError: A cell is not what its column holds.
            RecordError: The cells contradict each other.
        """
        cells.append("")
        read, pick = self._when
        when, kept_when = read(pick(cells))
        read_actors, pick = self._actors
        actors, kept_actors = read_actors(pick(cells))
        read_actors, pick = self._recipients
        recipients, kept_recipients = read_actors(pick(cells))
        read_place, pick = self._place
        place, kept_place = read_place(pick(cells))
        read_what, pick = self._what
        what, kept_what = read_what(pick(cells))
        kept = kept_when + kept_actors + kept_recipients + kept_place + kept_what
        return Event(
            actors=actors,
            cameo=what.cameo,
            contexts=what.contexts,
            fatalities=what.fatalities,
            intensity=what.intensity,
            mode=what.mode,
            origin=self._origin(cells, kept, marks),
            place=place,
            recipients=recipients,
            status=EventStatus.HAPPENED,
            type=what.type,
            when=when,
        )

    def _origin(self, cells: list[str], kept: Columns, marks: Columns) -> Origin:
        """Say where a row came from, with everything of it that the event cannot say."""
        for names, pick in self._sets:
            kept += passed_by(names, pick(cells))
        if self._rest:
            kept += tuple([(column, cells[place]) for column, place in self._rest if cells[place]])
        return Origin(
            columns=kept + marks if marks else kept,
            dataset=self.sheet.name,
            record_id=cells[self._id] or None,
            url=cells[self._url] or None,
            version=self.layout.version,
        )


_REAL: Final = frozenset({EventStatus.HAPPENED, EventStatus.HISTORICAL, EventStatus.ONGOING})


def cells_of(sheet: Sheet, event: Event, number: int) -> dict[str, str]:
    """Give the cells of an event by column, and its marks. Inverse of :meth:`Plan.event`.

    Args:
        sheet: The dataset to write.
        event: Any event; what it keeps is honoured when it comes from this dataset.
        number: The row's number, the id of an event that has none.

    Raises:
        DatasetError: The dataset needs something that the event does not have.
    """
    if event.status not in _REAL:
        fault = f"an event that is {event.status.value} has no place in a dataset of what happened"
        raise DatasetError(sheet.name, number, "", fault)
    own = event.origin if event.origin is not None and event.origin.dataset == sheet.name else None
    if own is None and (lacking := sheet.needs(event) or _day_lacking(event, sheet)):
        raise DatasetError(sheet.name, number, "", lacking)
    cells = dict(own.columns) if own is not None else {}
    found: dict[str, str] = {}
    found.update(zip(sheet.when.columns, sheet.when.write(event.when, cells), strict=True))
    found.update(zip(sheet.actors.columns, sheet.actors.write(event.actors, cells), strict=True))
    found.update(zip(sheet.recipients.columns, sheet.recipients.write(event.recipients, cells), strict=True))
    found.update(zip(sheet.place.columns, sheet.place.write(event.place, cells), strict=True))
    found.update(zip(sheet.what.columns, sheet.what.write(What.of(event), cells), strict=True))
    cells.update(found)
    cells[sheet.id] = str(number) if own is None else own.record_id or ""
    if sheet.url is not None and event.origin is not None:
        cells[sheet.url] = event.origin.url or ""
    if own is None:
        cells.update(sheet.fill(event))
    return cells


def _day_lacking(event: Event, sheet: Sheet) -> str:
    if event.when is not None and event.when.day is not None:
        return ""
    return f"an event without a day has no place among {sheet.title}; give when, or parse with the day of publication"
