"""A document as aligned plain text: who said what, who stands where, what happened."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import zip_longest
from typing import Final

from ..extras import optional
from ..records import Actor, Document, Event, Position, Span, Statement
from .comparison import Pair, Standing, pairs

__all__ = ["comparison_to_text", "to_ansi", "to_text"]

_GAP = "  "
_NARROWEST = 8  # Columns; below this a name no longer fits on a line.


def to_text(document: Document, *, width: int = 80) -> str:
    """Lay a document out for reading in a terminal.

    Args:
        document: What to show.
        width: Columns to wrap to; very narrow ones are overrun rather than cut.

    Returns:
        Lines that end with a newline. Control characters of the text are not passed on,
        so that no article can steer the reader's terminal.

    >>> print(to_text(Document(text="")), end="")
    0 statements, 0 positions, 0 events
    """
    shown = "\n".join(["\n".join(textwrap.wrap(line, width)) for line in _head(document)]) + "\n"
    for heading, header, rows in _tables(document):
        shown += f"\n{heading}\n" + _table([header, *rows], width)
    return shown


def to_ansi(document: Document, *, width: int = 80) -> str:
    """Lay a document out as :func:`to_text` does, with colours for a terminal that has them.

    Raises:
        MissingExtraError: rich is not installed.

    >>> "0 statements" in to_ansi(Document(text=""))
    True
    """
    optional("rich.console", "to_ansi")
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=StringIO(), force_terminal=True, width=width, highlight=False, color_system="standard")
    *title, counts = _head(document)
    for line, style in (*((line, "bold") for line in title), (counts, "dim")):
        console.print(Text(line, style))
    for heading, header, rows in _tables(document):
        table = Table(title=heading, title_justify="left", title_style="bold", box=None, header_style="dim")
        for name, size in zip(header, _widths([header, *rows], width), strict=True):
            table.add_column(name, width=size)
        for row in rows:
            # As Text, since "[red]" in an article is a word, not a command.
            table.add_row(*(Text(_clean(cell), _STYLES.get(cell, "")) for cell in row))
        console.print()
        console.print(table)
    file = console.file
    return file.getvalue() if isinstance(file, StringIO) else ""


def comparison_to_text(standings: Sequence[Standing], *, width: int = 80) -> str:
    """Lay out where actors stand, who agrees with whom, and who changed sides.

    >>> print(comparison_to_text([]), end="")
    0 standings
    """
    shown = _count(standings, "standing") + "\n"
    for heading, header, rows in (
        ("WHO STANDS WHERE", ("Holder", "Stance", "Issue", "Times", "Words"), [_stood(s) for s in standings]),
        ("WHO AGREES WITH WHOM", ("One", "Other", "On", ""), [_paired(pair) for pair in pairs(standings)]),
        ("WHO CHANGED SIDES", ("Holder", "Issue", "Day", "To", "Words"), list(_flipped(standings))),
    ):
        if rows:
            shown += f"\n{heading}\n" + _table([header, *rows], width)
    return shown


def _stood(standing: Standing) -> tuple[str, ...]:
    words = _words(standing.positions[-1][1].evidence[:1])
    stances = ", ".join(stance.value for stance in standing.stances)
    return standing.holder.name, stances, standing.issue.name, str(len(standing.positions)), words


def _paired(pair: Pair) -> tuple[str, ...]:
    verdict = "both" if pair.agree and pair.disagree else "agree" if pair.agree else "disagree"
    return pair.one.holder.name, pair.other.holder.name, pair.one.issue.name, verdict


def _flipped(standings: Iterable[Standing]) -> Iterator[tuple[str, ...]]:
    for standing in standings:
        for flip in standing.flips:
            words = _words(flip.after.evidence[:1])
            yield standing.holder.name, standing.issue.name, flip.day.isoformat(), flip.after.stance.value, words


# By the words of the cells: stances and statuses. Blue and yellow rather than green and red.
_STYLES: Final = {
    "support": "bold blue",
    "oppose": "bold red",
    "conditional": "yellow",
    "neutral": "dim",
    "planned": "dim",
    "hypothetical": "dim",
    "historical": "dim",
    "denied": "red",
}


def _head(document: Document) -> list[str]:
    counts = (
        _count(document.statements, "statement"),
        _count(document.positions, "position"),
        _count(document.events, "event"),
    )
    title = _clean(document.title or "")
    return [title, ", ".join(counts)] if title else [", ".join(counts)]


def _tables(document: Document) -> list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    """Give the tables that have rows: heading, column names, rows."""
    tables = [
        ("WHO SAID WHAT", ("Speaker", "Cue", "Content"), [_said(s) for s in document.statements]),
        ("WHO STANDS WHERE", ("Holder", "Stance", "Issue", "Words"), [_stands(p) for p in document.positions]),
        ("WHAT HAPPENED", ("Event", "Status", "Who", "When", "Words"), [_happened(e) for e in document.events]),
    ]
    return [table for table in tables if table[2]]


def _count(records: Sequence[object], noun: str) -> str:
    return f"{len(records)} {noun}" if len(records) == 1 else f"{len(records)} {noun}s"


def _said(statement: Statement) -> tuple[str, ...]:
    who = _names(statement.speakers) or "(not named)"
    if statement.addressees:
        who += f" to {_names(statement.addressees)}"
    content = _words(statement.content)
    return who, _words([statement.cue]), f'"{content}"' if statement.kind == "direct" else content


def _stands(position: Position) -> tuple[str, ...]:
    condition = f" ({_words([position.condition])})" if position.condition else ""
    return position.holder.name, position.stance.value, position.issue.name + condition, _words(position.evidence[:1])


def _happened(event: Event) -> tuple[str, ...]:
    what = " ".join(filter(None, (event.type or event.cameo, event.mode)))
    who = _names(event.actors)
    if event.recipients:
        who += f" -> {_names(event.recipients)}"
    return what, event.status.value, who, _when(event), _words(event.triggers[:1])


def _when(event: Event) -> str:
    if event.when is None:
        return ""
    days = dict.fromkeys(day.isoformat() for day in (event.when.start, event.when.end) if day)
    return " to ".join(days) or _words([event.when.words])


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _words(spans: Iterable[Span | None]) -> str:
    return " ... ".join(span.text for span in spans if span)


def _clean(cell: str) -> str:
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(cell.split()))


def _table(rows: list[tuple[str, ...]], width: int) -> str:
    """Align cells in columns."""
    widths = _widths(rows, width)
    lines = []
    for row in rows:
        cells = [
            textwrap.wrap(_clean(cell), size, break_on_hyphens=False) for cell, size in zip(row, widths, strict=True)
        ]
        for line in zip_longest(*cells, fillvalue=""):
            padded = (part.ljust(size) for part, size in zip(line, widths, strict=True))
            lines.append((_GAP + _GAP.join(padded)).rstrip())
    return "\n".join(lines) + "\n"


def _widths(rows: list[tuple[str, ...]], width: int) -> list[int]:
    """Give each column's width, the widest columns giving way until a line fits."""
    widths = [min(max(len(_clean(cell)) for cell in column), width) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * len(widths)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths
