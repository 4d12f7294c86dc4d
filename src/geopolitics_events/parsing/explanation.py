"""Why each record was made: the rules, the rows of the tables, and the words they matched.

Nothing here runs in a plain parse: the finders keep their reasons beside the records, and this module lays them out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import frozen

from ..errors import TableError
from ..records import Appearance, Document, Event, Position, Statement
from ..tables import Row, listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .actors.cast import Cast
    from .found import Found

__all__ = ["Cause", "Explanation", "Reason", "lay_out"]

R = TypeVar("R", Appearance, Statement, Position, Event)
# Cells joined to one key where a row is known by several of them.
MOST_CELLS: Final = 3


@frozen(kw_only=True)
class Cause:
    """One rule that fired.

    Attributes:
        row: The row of a table that it used, as ``table:key``; empty where the rule needs none.
        rule: Its name: the finder, then what it looks for, such as ``position.verb``.
        words: The words that it matched; empty where it went by a mark, such as the colon of a headline.

    >>> str(Cause(rule="actor.name", row="countries:PER", words="Peru"))
    "actor.name, countries:PER, 'Peru'"
    >>> str(Cause(rule="statement.headline-colon", words=""))
    'statement.headline-colon'
    """

    row: str = ""
    rule: str
    words: str

    @property
    def cells(self) -> Row | None:
        """The row itself, cells by column; None where there is none, or where it is a user's."""
        table, _, key = self.row.partition(":")
        return _index(table).get(key) if table else None

    def __str__(self) -> str:
        """Rule, row and words on one line."""
        return ", ".join(filter(None, (self.rule, self.row, self.words and repr(self.words))))


@frozen(kw_only=True)
class Reason(Generic[R]):
    """A record and why it was made.

    Attributes:
        causes: What made it, in text order; of an actor, one for each mention.
        record: As `parse` gives it.
    """

    causes: tuple[Cause, ...]
    record: R

    @property
    def start(self) -> int:
        """Where the first words of the record begin, in code points."""
        if isinstance(self.record, Event):
            return min(span.start for span in self.record.triggers)
        return self.record.start

    def __str__(self) -> str:
        """The record in a few words, and each cause on a line below."""
        return "\n".join([_told(self.record), *(f"    {cause}" for cause in self.causes)])


@frozen(kw_only=True)
class Explanation:
    """A document with the reasons for all its records, each in the document's order.

    Attributes:
        actors: One for each appearance.
        document: What `parse` gives for the same text.
        events: One for each event.
        positions: One for each position.
        statements: One for each statement.
    """

    actors: tuple[Reason[Appearance], ...] = ()
    document: Document
    events: tuple[Reason[Event], ...] = ()
    positions: tuple[Reason[Position], ...] = ()
    statements: tuple[Reason[Statement], ...] = ()

    def __str__(self) -> str:
        """The text, each line followed by the reasons for what was found in it."""
        reasons: list[Reason[Appearance] | Reason[Statement] | Reason[Position] | Reason[Event]] = [
            *self.actors, *self.statements, *self.positions, *self.events,
        ]  # fmt: skip
        reasons.sort(key=lambda reason: reason.start)
        lines, at, end = [], 0, 0
        for line in self.document.text.splitlines(keepends=True):
            end += len(line)
            lines.append(_clean(line))
            while at < len(reasons) and reasons[at].start < end:
                lines += [f"  {told}" for told in str(reasons[at]).split("\n")]
                at += 1
        return "\n".join(lines)


def lay_out(
    document: Document,
    cast: Cast | None,
    statements: Iterable[Found[Statement]],
    positions: Iterable[Found[Position]],
    events: Iterable[Found[Event]],
) -> Explanation:
    """Join a document with what its finders kept."""
    return Explanation(
        actors=() if cast is None else tuple(_appeared(document, cast)),
        document=document,
        statements=tuple(Reason(causes=(_cause(found),), record=found.record) for found in statements),
        positions=tuple(Reason(causes=(_cause(found),), record=found.record) for found in positions),
        events=tuple(Reason(causes=(_cause(found),), record=found.record) for found in events),
    )


def _cause(found: Found[R]) -> Cause:
    return Cause(rule=found.rule, row=found.row, words=found.words)


def _appeared(document: Document, cast: Cast) -> Iterator[Reason[Appearance]]:
    """Give the reasons for every mention of every actor."""
    by_actor: dict[str, list[tuple[int, Cause]]] = {}
    for sighting in cast.mentions:
        cause = Cause(rule=sighting.rule, row=sighting.row, words=cast.words(sighting.first, sighting.stop))
        for actor in sighting.actors:
            by_actor.setdefault(actor.id, []).append((sighting.first, cause))
    for appearance in document.appearances:
        causes = sorted(by_actor[appearance.actor.id], key=lambda item: item[0])
        yield Reason(causes=tuple(cause for _, cause in causes), record=appearance)


def _told(record: Appearance | Statement | Position | Event) -> str:
    """Say what a record holds, on one line."""
    if isinstance(record, Appearance):
        return f"actor {record.actor.id}"
    if isinstance(record, Statement):
        who = ", ".join(actor.id for actor in record.speakers) or "somebody"
        return f"statement by {who}: {_clean(record.content[0].text)!r}"
    if isinstance(record, Position):
        return f"position of {record.holder.id}: {record.stance.value} {record.issue.id}"
    actors, recipients = (", ".join(actor.id for actor in side) for side in (record.actors, record.recipients))
    return f"event {record.type}: {actors or '?'} -> {recipients or '?'}, {record.status.value}"


def _clean(line: str) -> str:
    """Keep control characters from the reader's terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in line).rstrip()


@cache
def _index(table: str) -> dict[str, Row]:
    """Give the rows of a table by their first cell, its first alias, and their first cells joined."""
    found: dict[str, Row] = {}
    try:
        known = rows(table)
    except TableError:  # A user's lexicon is no table of ours.
        return found
    for row in known:
        cells = list(row.values())
        keys = (cells[0], *listed(cells[0])[:1], " ".join(filter(None, cells[:MOST_CELLS])))
        for key in keys:
            found.setdefault(key, row)
    return found
