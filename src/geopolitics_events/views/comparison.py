"""Documents compared: who stands where, who agrees with whom, and who changed sides.

Data only; :mod:`geopolitics_events.views.plot` draws them and :mod:`geopolitics_events.views.network` joins them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise
from typing import Final

from attrs import frozen

from ..records import Actor, Document, Issue, Position, Stance
from .documents import each

__all__ = ["Flip", "Pair", "Standing", "actor_key", "compare", "pairs"]

_SIDES: Final = frozenset({Stance.SUPPORT, Stance.OPPOSE})


@frozen(kw_only=True)
class Flip:
    """A change of sides: from support to opposition, or back.

    Attributes:
        before: The last position on the side left.
        after: The first position on the other side.
        day: The day of publication of the document that has it.
    """

    before: Position
    after: Position
    day: date


@frozen(kw_only=True)
class Standing:
    """Where one actor stands on one issue, by all the documents compared.

    Attributes:
        holder: The actor, as the first document has it.
        issue: The issue, as the first document has it.
        key: What tells the holder from all others: see :func:`actor_key`.
        positions: The positions with their documents' days of publication: undated ones first, then by day.
    """

    holder: Actor
    issue: Issue
    key: str
    positions: tuple[tuple[date | None, Position], ...]

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances found, the most frequent first; on a tie, the one found first."""
        return tuple(stance for stance, _ in Counter(position.stance for _, position in self.positions).most_common())

    @property
    def sides(self) -> frozenset[Stance]:
        """Support, opposition, both, or neither; conditions and neutrality are no side."""
        return frozenset(self.stances) & _SIDES

    @property
    def flips(self) -> tuple[Flip, ...]:
        """Every change of sides between dated documents; what one day says twice is no change."""
        taken = [(day, position) for day, position in self.positions if day is not None and position.stance in _SIDES]
        return tuple(
            Flip(before=before, after=after, day=day)
            for (earlier, before), (day, after) in pairwise(taken)
            if earlier != day and before.stance is not after.stance
        )


@frozen(kw_only=True)
class Pair:
    """Two actors who take sides on one issue.

    Attributes:
        one: The first, by key.
        other: The second.
    """

    one: Standing
    other: Standing

    @property
    def agree(self) -> bool:
        """Whether both have been on one side."""
        return bool(self.one.sides & self.other.sides)

    @property
    def disagree(self) -> bool:
        """Whether they have been on different sides; who changed sides may have done both."""
        return self.one.sides | self.other.sides == _SIDES


def compare(documents: Document | Iterable[Document]) -> tuple[Standing, ...]:
    """Bring together what documents say of where actors stand.

    Args:
        documents: One or many.

    Returns:
        One standing for each actor and issue, in the order of their first positions.

    >>> compare(Document(text="Peru"))
    ()
    """
    found: defaultdict[tuple[str, str], list[tuple[date | None, Position]]] = defaultdict(list)
    for document in each(documents):
        for position in document.positions:
            key = actor_key(document, position.holder)
            found[key, position.issue.id].append((document.source.published, position))
    return tuple(
        Standing(
            holder=positions[0][1].holder,
            issue=positions[0][1].issue,
            key=key,
            positions=tuple(sorted(positions, key=lambda dated: dated[0] or date.min)),
        )
        for (key, _), positions in found.items()
    )


def pairs(standings: Iterable[Standing]) -> Iterator[Pair]:
    """Give every two actors who take sides on the same issue.

    Yields:
        Pairs by issue; each agrees, disagrees, or has done both.

    >>> list(pairs(compare(Document(text="Peru"))))
    []
    """
    by_issue: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        if standing.sides:
            by_issue[standing.issue.id].append(standing)
    for same in by_issue.values():
        for one, other in combinations(sorted(same, key=lambda standing: standing.key), 2):
            yield Pair(one=one, other=other)


def actor_key(document: Document, actor: Actor) -> str:
    """Give what an actor can be joined by across documents.

    That is its id; but an id that names a role ("a senior government source") means another one in every
    document, so it gets the document's id behind it.

    >>> from geopolitics_events.records import ActorId, ActorKind
    >>> source = Actor(id=ActorId("PER/?source"), kind=ActorKind.PERSON, name="a source", named=False)
    >>> actor_key(Document(text="Peru"), source)
    'PER/?source@508731a3c5d375cb49d07a2b83439abf'
    """
    names_role = actor.id.rpartition("/")[2].startswith("?")
    return f"{actor.id}@{document.id}" if names_role else actor.id
