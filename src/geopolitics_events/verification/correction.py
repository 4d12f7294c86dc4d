"""Change who an actor is, wherever a document holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from ..errors import RecordError
from ..records import Actor, Appearance, Document, Event, Mention, Statement

__all__ = ["Swap", "event_with", "merged", "replace_actor", "statement_with"]

Swap = Callable[[Actor], Actor | None]
"""What stands for an actor; None drops it."""


def replace_actor(document: Document, old: Actor | str, new: Actor) -> Document:
    """Put one actor in the place of another, everywhere.

    Where the new one appears already, the two become one.

    Args:
        document: Where to do it; it stays as it is.
        old: The actor to replace, or its id.
        new: Who it is.

    Returns:
        The corrected document.

    Raises:
        RecordError: No such actor appears, or another actor appears under the new id.

    >>> from attrs import evolve
    >>> from geopolitics_events.verification import verify
    >>> data = {"appearances": [{"actor": {"id": "?/oslo", "kind": "unknown", "name": "Oslo"},
    ...                          "mentions": [{"kind": "name", "span": "Oslo"}]}]}
    >>> document = verify(data, "Oslo objects.").document
    >>> oslo = document.appearances[0].actor
    >>> replace_actor(document, oslo, evolve(oslo, id="NOR", name="Norway")).appearances[0].actor.id
    'NOR'
    """
    id_ = old.id if isinstance(old, Actor) else old
    known = {appearance.actor.id: appearance.actor for appearance in document.appearances}
    if id_ not in known:
        raise RecordError(f"replace_actor.old: {id_!r} does not appear in the document")
    if new.id != id_ and known.get(new.id, new) != new:
        raise RecordError(f"replace_actor.new: {new.id!r} appears already as another actor; give that one")

    def swap(actor: Actor) -> Actor:
        return new if actor.id == id_ else actor

    return evolve(
        document,
        appearances=merged(evolve(one, actor=swap(one.actor)) for one in document.appearances),
        events=tuple(event_with(event, swap) for event in document.events),
        positions=tuple(evolve(position, holder=swap(position.holder)) for position in document.positions),
        statements=tuple(statement_with(statement, swap) for statement in document.statements),
    )


def merged(appearances: Iterable[Appearance]) -> tuple[Appearance, ...]:
    """Join the appearances of each actor, in text order."""
    mentions: dict[str, dict[Mention, None]] = {}
    actors: dict[str, Actor] = {}
    for appearance in appearances:
        id_ = appearance.actor.id
        actors.setdefault(id_, appearance.actor)
        mentions.setdefault(id_, {}).update(dict.fromkeys(appearance.mentions))
    joined = [
        Appearance(actor=actor, mentions=tuple(sorted(mentions[id_], key=lambda one: one.span.start)))
        for id_, actor in actors.items()
    ]
    return tuple(sorted(joined, key=lambda one: one.start))


def statement_with(statement: Statement, swap: Swap) -> Statement:
    """Swap the actors of a statement."""
    return evolve(
        statement, addressees=_swapped(statement.addressees, swap), speakers=_swapped(statement.speakers, swap)
    )


def event_with(event: Event, swap: Swap) -> Event:
    """Swap the actors of an event."""
    return evolve(
        event,
        actors=_swapped(event.actors, swap),
        disputed_by=_swapped(event.disputed_by, swap),
        recipients=_swapped(event.recipients, swap),
        reported_by=_swapped(event.reported_by, swap),
    )


def _swapped(actors: tuple[Actor, ...], swap: Swap) -> tuple[Actor, ...]:
    # Two actors that become one are named once.
    return tuple(dict.fromkeys(found for actor in actors if (found := swap(actor)) is not None))
