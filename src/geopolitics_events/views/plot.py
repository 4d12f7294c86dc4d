"""Documents as pictures: who stands where, what happened when.

Each function draws on the axes it is given, or on new ones of a fitting size, and returns them; save a picture by
``axes.figure.savefig("stances.svg")``. Colours are those of Okabe and Ito, which the colour-blind tell apart, and
nothing is told by colour alone. Needs matplotlib: ``pip install "geopolitics-events[plot]"``.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ..codes import QuadClass
from ..extras import optional
from ..records import Document, Event, IssueId, Stance
from .comparison import compare

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["event_timeline", "stance_history", "stance_matrix"]


class _Look(NamedTuple):
    """How something is drawn: its name in the legend, colour, marker and sign."""

    name: str
    color: str
    marker: str
    sign: str = ""


_STANCES: Final[Mapping[Stance, _Look]] = MappingProxyType(
    {
        Stance.SUPPORT: _Look("supports", "#0072b2", "^", "+"),
        Stance.CONDITIONAL: _Look("on a condition", "#e69f00", "D", "if"),
        Stance.NEUTRAL: _Look("neutral", "#999999", "o", "0"),
        Stance.OPPOSE: _Look("opposes", "#d55e00", "v", "\N{MINUS SIGN}"),
    }
)
_CLASSES: Final[Mapping[QuadClass, _Look]] = MappingProxyType(
    {
        QuadClass.VERBAL_COOPERATION: _Look("words of cooperation", "#56b4e9", "^"),
        QuadClass.MATERIAL_COOPERATION: _Look("acts of cooperation", "#0072b2", "s"),
        QuadClass.VERBAL_CONFLICT: _Look("words of conflict", "#e69f00", "v"),
        QuadClass.MATERIAL_CONFLICT: _Look("acts of conflict", "#d55e00", "X"),
    }
)
_INK: Final = "#222222"


def stance_matrix(documents: Document | Iterable[Document], *, axes: Axes | None = None) -> Axes:
    """Draw who stands where: a row an actor, a column an issue.

    A cell has the stance found most often; with an asterisk where others were found too.

    Args:
        documents: One or many.
        axes: Where to draw; new ones by default.

    Raises:
        MissingExtraError: matplotlib is not installed.

    >>> stance_matrix(Document(text="Peru")).get_title()
    'Who stands where'
    """
    standings = compare(documents)
    holders = {standing.key: standing.holder.name for standing in standings}
    issues = {standing.issue.id: standing.issue.name for standing in standings}
    axes = axes or _new_axes(2.5 + 1.1 * len(issues), 2.2 + 0.5 * len(holders))
    rows, columns = list(holders), list(issues)
    for standing in standings:
        look = _STANCES[standing.stances[0]]
        x, y = columns.index(standing.issue.id), rows.index(standing.key)
        axes.scatter(x, y, s=420, marker="s", color=look.color)
        sign = look.sign + ("*" if len(standing.stances) > 1 else "")
        axes.text(x, y, sign, ha="center", va="center", color="white", fontweight="bold")
    _label(axes, rows=list(holders.values()), columns=list(issues.values()))
    axes.set_title("Who stands where")
    _legend(axes, [look._replace(marker="s", name=f"{look.sign}  {look.name}") for look in _STANCES.values()])
    return axes


def event_timeline(records: Document | Iterable[Document | Event], *, axes: Axes | None = None) -> Axes:
    """Draw what happened when: a row a pair of actors, conflict and cooperation told apart.

    Events whose day nothing tells take their document's day of publication; what has neither, or no type, is counted
    below the picture.

    Args:
        records: Documents, or events such as a dataset's.
        axes: Where to draw; new ones by default.

    Raises:
        MissingExtraError: matplotlib is not installed.

    >>> event_timeline([]).get_title()
    'What happened'
    """
    drawn: defaultdict[str, list[tuple[date, QuadClass]]] = defaultdict(list)
    left_out = 0
    for event, published in _events(records):
        day = (event.when and event.when.day) or published
        if day is None or event.quad_class is None:
            left_out += 1
        else:
            drawn[_pair(event)].append((day, event.quad_class))
    rows = sorted(drawn, key=lambda pair: (-len(drawn[pair]), pair))
    axes = axes or _new_axes(8, 1.8 + 0.45 * len(rows))
    for y, pair in enumerate(rows):
        for day, together in groupby(sorted(drawn[pair]), key=itemgetter(0)):
            classes = [quad_class for _, quad_class in together]
            for nth, quad_class in enumerate(classes):
                # Events of one day stand one below the other, closer the more there are.
                place = y + (nth - (len(classes) - 1) / 2) * min(0.2, 0.7 / len(classes))
                _mark(axes, day, place, _CLASSES[quad_class])
    _label(axes, rows=rows)
    _date_axis(axes)
    axes.set_title("What happened")
    _legend(axes, _CLASSES.values())
    if left_out:
        axes.set_xlabel(f"{left_out} without day or type not drawn", loc="left", color="#666666")
    return axes


def stance_history(documents: Iterable[Document], issue: IssueId | str, *, axes: Axes | None = None) -> Axes:
    """Draw how actors stood on an issue over time: a row an actor, a mark a document's day of publication.

    Args:
        documents: Dated documents; others are left out.
        issue: The issue's id.
        axes: Where to draw; new ones by default.

    Raises:
        MissingExtraError: matplotlib is not installed.

    >>> stance_history([], "talks").get_title()
    'talks'
    """
    standings = [standing for standing in compare(documents) if standing.issue.id == issue]
    dated = [
        (standing.holder.name, [(day, position.stance) for day, position in standing.positions if day is not None])
        for standing in sorted(standings, key=lambda standing: standing.holder.name)
    ]
    rows = [name for name, days in dated if days]
    axes = axes or _new_axes(8, 1.8 + 0.45 * len(rows))
    for y, days in enumerate(days for _, days in dated if days):
        axes.plot([_number(day) for day, _ in days], [y] * len(days), color="#bbbbbb", zorder=1)
        for day, stance in days:
            _mark(axes, day, y, _STANCES[stance])
    _label(axes, rows=rows)
    _date_axis(axes)
    axes.set_title(_wrapped(standings[0].issue.name if standings else issue, 60))
    _legend(axes, _STANCES.values())
    return axes


def _events(records: Document | Iterable[Document | Event]) -> Iterator[tuple[Event, date | None]]:
    for record in [records] if isinstance(records, Document) else records:
        if isinstance(record, Event):
            yield record, None
        else:
            for event in record.events:
                yield event, record.source.published


def _pair(event: Event) -> str:
    actors = ", ".join(actor.name for actor in event.actors) or "?"
    recipients = ", ".join(actor.name for actor in event.recipients)
    return f"{actors} \N{RIGHTWARDS ARROW} {recipients}" if recipients else actors


def _new_axes(width: float, height: float) -> Axes:
    # A screen's worth at most; more rows get closer rather than a picture of metres.
    axes: Axes
    _, axes = optional("matplotlib.pyplot", "plot").subplots(
        figsize=(min(width, 24), min(height, 40)), layout="constrained"
    )
    return axes


def _label(axes: Axes, *, rows: list[str], columns: list[str] | None = None) -> None:
    axes.set_yticks(range(len(rows)), [_wrapped(row, 34) for row in rows])
    axes.set_ylim(max(len(rows), 1) - 0.5, -0.5)  # The first row on top.
    if columns is not None:
        axes.set_xticks(range(len(columns)), [_wrapped(c, 26) for c in columns], rotation=40, ha="right")
        axes.tick_params(axis="x", rotation=40)
        axes.set_xlim(-0.5, max(len(columns), 1) - 0.5)
    axes.grid(visible=True, color="#e5e5e5", linewidth=0.6)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0)


def _mark(axes: Axes, day: date, y: float, look: _Look) -> None:
    axes.scatter(_number(day), y, s=60, marker=look.marker, color=look.color, edgecolors=_INK, linewidths=0.4)


def _number(day: date) -> float:
    from matplotlib.dates import date2num

    number: float = date2num(day)  # type: ignore[no-untyped-call] # matplotlib.dates has no types.
    return number


def _date_axis(axes: Axes) -> None:
    from matplotlib import dates

    locator = dates.AutoDateLocator()  # type: ignore[no-untyped-call] # matplotlib.dates has no types.
    axes.xaxis_date()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))  # type: ignore[no-untyped-call] # The same.


def _legend(axes: Axes, looks: Iterable[_Look]) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], linestyle="", marker=look.marker, color=look.color, markersize=8, label=look.name)
        for look in looks
    ]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1, 1), frameon=False)


def _wrapped(text: str, width: int) -> str:
    # matplotlib takes "$" for mathematics, and cannot draw control characters.
    clean = "".join(c if c.isprintable() else " " for c in text).replace("$", r"\$")
    return "\n".join(textwrap.wrap(clean, width, max_lines=2, placeholder="\N{HORIZONTAL ELLIPSIS}"))
