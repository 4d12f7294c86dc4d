"""A document as aligned plain text: who said what, who stands where, what happened."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from ..records import Actor, Document, Event, Position, Span, Statement

__all__ = ["to_text"]

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

    >>> from geopolitics_events import parse
    >>> print(to_text(parse("")), end="")
    0 statements, 0 positions, 0 events
    """
    counts = (
        _count(document.statements, "statement"),
        _count(document.positions, "position"),
        _count(document.events, "event"),
    )
    blocks = [", ".join(counts) + "\n"]
    title = document.source.title or _title(document)
    if title:
        blocks.insert(0, "\n".join(textwrap.wrap(_clean(title), width)) + "\n")
    for heading, header, rows in (
        ("WHO SAID WHAT", ("Speaker", "Cue", "Content"), [_said(s) for s in document.statements]),
        ("WHO STANDS WHERE", ("Holder", "Stance", "Issue", "Words"), [_stands(p) for p in document.positions]),
        ("WHAT HAPPENED", ("Event", "Status", "Who", "When", "Words"), [_happened(e) for e in document.events]),
    ):
        if rows:
            blocks.append(f"\n{heading}\n" + _table([header, *rows], width))
    return "".join(blocks)


def _count(records: Sequence[object], noun: str) -> str:
    return f"{len(records)} {noun}" if len(records) == 1 else f"{len(records)} {noun}s"


def _title(document: Document) -> str:
    return next((document.text[zone.start : zone.end] for zone in document.zones if zone.kind == "title"), "")


def _said(statement: Statement) -> tuple[str, ...]:
    who = _names(statement.speakers) or "(not named)"
    if statement.addressees:
        who += f" to {_names(statement.addressees)}"
    content = _words(statement.content)
    return who, _words([statement.cue]), f'"{content}"' if statement.kind == "direct" else content


def _stands(position: Position) -> tuple[str, ...]:
    condition = f" ({_words([position.condition])})" if position.condition else ""
    return position.holder.name, position.stance, position.issue.name + condition, _words(position.evidence[:1])


def _happened(event: Event) -> tuple[str, ...]:
    what = " ".join(filter(None, (event.type or event.cameo, event.mode)))
    who = _names(event.actors)
    if event.recipients:
        who += f" -> {_names(event.recipients)}"
    return what, event.status, who, _when(event), _words(event.triggers[:1])


def _when(event: Event) -> str:
    if event.when is None:
        return ""
    if event.when.start is None or event.when.end is None:
        return _words([event.when.words])
    days = sorted({event.when.start, event.when.end})
    return " to ".join(day.isoformat() for day in days)


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _words(spans: Iterable[Span | None]) -> str:
    return " ... ".join(span.text for span in spans if span)


def _clean(cell: str) -> str:
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(cell.split()))


def _table(rows: Iterable[tuple[str, ...]], width: int) -> str:
    """Align cells in columns, the widest columns giving way until the line fits."""
    cells = [[_clean(cell) for cell in row] for row in rows]
    widths = [min(max(map(len, column)), width) for column in zip(*cells, strict=True)]
    room = width - len(_GAP) * len(widths)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    lines = []
    for row in cells:
        wrapped = [textwrap.wrap(cell, size, break_on_hyphens=False) for cell, size in zip(row, widths, strict=True)]
        for depth in range(max(map(len, wrapped))):
            parts = [
                (lines_[depth] if depth < len(lines_) else "").ljust(size)
                for lines_, size in zip(wrapped, widths, strict=True)
            ]
            lines.append((_GAP + _GAP.join(parts)).rstrip())
    return "\n".join(lines) + "\n"
