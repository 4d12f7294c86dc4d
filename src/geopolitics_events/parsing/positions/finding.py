"""Find who stands where, on what.

Positions come from what actors say they want, welcome or reject, from what their statements demand and judge, and from
votes, vetoes and denials. The author's own words give none: somebody must hold a position.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ...records import Position, Stance
from ..found import Found
from .attitudes import Attitudes
from .clauses import Clauses
from .issues import compile_issues
from .matters import Matters

if TYPE_CHECKING:
    from ...records import Actor, Span, Statement
    from ..actors.cast import Cast
    from ..additions import NamedIssue
    from ..text.reading import Text
    from .matters import Matter, Topic
    from .stand import Stand

__all__ = ["find_positions"]


def find_positions(
    cast: Cast, statements: tuple[Found[Statement], ...], issues: tuple[NamedIssue, ...] = ()
) -> tuple[Found[Position], ...]:
    """The positions of a text, in the order of their first spans.

    Args:
        cast: The actors of the text.
        statements: Who says what.
        issues: What a user adds to the table.
    """
    text = cast.text
    matters = Matters(cast, compile_issues(cast.grammar.english, issues))
    reader = Attitudes(cast, Clauses(text, cast.grammar, statements), matters)
    reader.read(text.sentences)
    stands = reader.stands.found
    _share_topics(stands)
    _share_names(stands)
    groups: dict[tuple[str, str, Stance], list[Stand]] = {}
    present = {one.id for one in cast.present()} if stands else set()
    for stand in stands:
        if stand.holder.id in present:
            groups.setdefault((stand.holder.id, stand.matter.key, stand.stance), []).append(stand)
    found = [_record(group, text) for group in groups.values()]
    found.sort(key=lambda one: one.record.start)
    return tuple(found)


def _share_topics(stands: list[Stand]) -> None:
    """An issue named without its topic has the one it has elsewhere: a place before states, the more frequent first."""
    counts: defaultdict[str, Counter[Topic]] = defaultdict(Counter)
    for stand in stands:
        row, topic = stand.matter.row, stand.matter.topic
        if row is not None and row.topic and topic.id:
            counts[row.id][topic] += 1
    for stand in stands:
        matter, row = stand.matter, stand.matter.row
        if row is None or not row.topic:
            continue
        known = counts[row.id]
        if not matter.topic.id:
            matter.topic = max(known, key=lambda one: (one.is_place, known[one]), default=matter.spare)
        elif matter.topic.paired and row.topic == "about":
            # What lies between two states is about the place that the text gives the same issue elsewhere.
            matter.topic = next((one for one in known if one.is_place), matter.topic)


def _share_names(stands: list[Stand]) -> None:
    """A bare "resolution" is the "draft resolution" on which somebody takes the same stance."""
    # By holder, stance and the last words of a longer name: the matters, by their ids.
    longer: defaultdict[tuple[str, Stance, str], dict[str, Matter]] = defaultdict(dict)
    unlisted = [stand for stand in stands if stand.matter.row is None]
    for stand in unlisted:
        ending = stand.matter.id
        while ending := ending.partition("-")[2]:
            longer[stand.holder.id, stand.stance, ending].setdefault(stand.matter.id, stand.matter)
    for stand in unlisted:
        found = longer.get((stand.holder.id, stand.stance, stand.matter.id), {})
        if len(found) == 1:
            (stand.matter,) = found.values()


def _record(group: list[Stand], text: Text) -> Found[Position]:
    """One position from everything that carries it; the body goes before titles, the short before the long."""
    best = sorted(group, key=lambda stand: (stand.sentence.zone is not None, stand.first))
    evidence: list[Span] = []
    worded: set[str] = set()
    end = 0
    for stand in best:
        if stand.sentence.zone is not None and not end < 0:
            # Titles come last, and stand before what has been taken.
            end = -1
        span = text.span(stand.first, stand.stop)
        if span.text not in worded and stand.first >= end:
            worded.add(span.text)
            evidence.append(span)
            end = stand.stop
    chosen = next((stand for stand in best if stand.condition is not None), best[0])
    holder: Actor = chosen.holder
    position = Position(
        holder=holder,
        issue=best[0].matter.issue(),
        stance=chosen.stance,
        condition=None if chosen.condition is None else text.span(*chosen.condition),
        evidence=tuple(evidence),
    )
    return Found(position, f"position.{best[0].rule}", best[0].row, evidence[0].text)
