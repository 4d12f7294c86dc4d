"""A text with everything read from it, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from attrs import frozen

from ..errors import RecordError, SpanError
from .actors import Actor, Appearance
from .events import Event
from .fields import checked, shown
from .kinds import SCHEMA, ActorId, ZoneKind
from .spans import Span, Zone
from .statements import Position, Statement

__all__ = ["Document", "Source"]


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Source:
    """Where a document comes from, as far as the caller says so.

    Attributes:
        id: The caller's own key.
        language: A BCP 47 tag such as ``en``, as the caller states it; nothing is guessed.
        outlet: Who published it.
        published: The day of publication, which relative dates count from.
        title: The headline, when the text does not have it.
        url: Where it was found.

    >>> Source(published=date(2025, 5, 11)).url
    """

    id: str | None = None
    language: str | None = None
    outlet: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Document:
    """A text and every record made from it.

    That spans quote the text, that one id is one actor and that every actor appears is checked.
    The order of the records is what the parser and the verification give; it is not checked.

    Attributes:
        appearances: The actors, in the order of their first mentions; each id once.
        coder: Name, version and table hash of what made the records; None when a person did.
        events: Sentence by sentence, the main clause's first.
        positions: By their first spans.
        schema: The number of this release's schema; any other is refused.
        source: Where the text comes from.
        statements: By their first spans.
        text: The text as it was given, never edited.
        zones: The parts that are not running text, by their start.

    >>> Document(text="India and Pakistan talk.").schema
    1
    """

    appearances: tuple[Appearance, ...] = ()
    coder: str | None = None
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    schema: int = SCHEMA
    source: Source = Source()
    statements: tuple[Statement, ...] = ()
    text: str
    zones: tuple[Zone, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.schema != SCHEMA:
            raise RecordError(f"Document.schema: must be {SCHEMA}; got {self.schema}; convert the file first")
        if not _is_consistent(self):
            faults = [*_span_faults(self)]
            if faults:
                raise SpanError(*faults, length=len(self.text))
            raise RecordError(*_actor_faults(self), *_zone_faults(self))

    @property
    def id(self) -> str:
        """32 hexadecimal digits of the SHA-256 of the text and its address; stable for ever."""
        digest = sha256(self.text.encode())
        if self.source.url is not None:
            # The byte FF is in no UTF-8 text, so text and address cannot run together.
            digest.update(b"\xff" + self.source.url.encode())
        return digest.hexdigest()[:32]

    @property
    def title(self) -> str | None:
        """The headline, as the source states it, else as the text has it; None where neither does."""
        titles = (self.text[zone.start : zone.end] for zone in self.zones if zone.kind is ZoneKind.TITLE)
        return self.source.title or next(titles, None)

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        from ..views.html import to_fragment

        return to_fragment(self)


def _is_consistent(document: Document) -> bool:
    # The checks that tell the faults below, without their paths: this runs for every document that is
    # read, and written as plainly as those it takes longer than all the rest of reading.
    known = {appearance.actor.id: appearance.actor for appearance in document.appearances}
    spans = [mention.span for appearance in document.appearances for mention in appearance.mentions]
    actors: list[Actor] = []
    for statement in document.statements:
        spans += statement.content
        if statement.cue is not None:
            spans.append(statement.cue)
        if statement.speaker_span is not None:
            spans.append(statement.speaker_span)
        if statement.medium is not None:
            spans.append(statement.medium)
        actors += statement.speakers
        actors += statement.addressees
    for position in document.positions:
        spans += position.evidence
        if position.condition is not None:
            spans.append(position.condition)
        actors.append(position.holder)
    for event in document.events:
        spans += event.spans
        actors += event.actors
        actors += event.recipients
        actors += event.reported_by
        actors += event.disputed_by
    text = document.text
    for span in spans:
        if not text.startswith(span.text, span.start):
            return False
    fits = all(zone.end <= len(text) for zone in document.zones)
    return fits and len(known) == len(document.appearances) and _are_known(actors, known)


def _are_known(actors: list[Actor], known: dict[ActorId, Actor]) -> bool:
    for actor in actors:
        same = known.get(actor.id)
        # Most actors of a file are equal to the one that appears, and not the same object: comparing
        # them field by field takes two thirds of the time of `==`.
        if same is not actor and not (
            same is not None
            and actor.kind is same.kind
            and actor.name == same.name
            and actor.role == same.role
            and actor.country == same.country
            and actor.named is same.named
            and actor.sectors == same.sectors
        ):
            return False
    return True


def _spans(document: Document) -> Iterator[tuple[str, Span]]:
    for at, appearance in enumerate(document.appearances):
        for n, mention in enumerate(appearance.mentions):
            yield f"appearances[{at}].mentions[{n}].span", mention.span
    for at, statement in enumerate(document.statements):
        for span in statement.spans:
            yield f"statements[{at}]", span
    for at, position in enumerate(document.positions):
        for span in position.spans:
            yield f"positions[{at}]", span
    for at, event in enumerate(document.events):
        for span in event.spans:
            yield f"events[{at}]", span


def _span_faults(document: Document) -> Iterator[str]:
    length = len(document.text)
    for path, span in _spans(document):
        if span.end > length:
            yield f"Document.{path}: span {span.start}-{span.end} ends after the text (length {length})"
        elif (words := document.text[span.start : span.end]) != span.text:
            yield (
                f"Document.{path}: the text says {shown(words)} at {span.start}-{span.end}, the span {shown(span.text)}"
            )


def _actor_faults(document: Document) -> Iterator[str]:
    known: dict[str, Actor] = {}
    for at, appearance in enumerate(document.appearances):
        actor = appearance.actor
        if actor.id in known:
            yield f"Document.appearances[{at}]: {actor.id!r} appears already; join the two"
        known[actor.id] = actor
    for path, actors in _parties(document):
        for actor in actors:
            same = known.get(actor.id)
            if same is None:
                yield f"Document.{path}: {actor.id!r} has no appearance; add where the text names it"
            elif same is not actor and same != actor:
                yield f"Document.{path}: {actor.id!r} is not the same actor as in appearances; give one"


def _parties(document: Document) -> Iterator[tuple[str, tuple[Actor, ...]]]:
    for at, statement in enumerate(document.statements):
        yield f"statements[{at}].speakers", statement.speakers
        yield f"statements[{at}].addressees", statement.addressees
    for at, position in enumerate(document.positions):
        yield f"positions[{at}].holder", (position.holder,)
    for at, event in enumerate(document.events):
        yield f"events[{at}].actors", event.actors
        yield f"events[{at}].recipients", event.recipients
        yield f"events[{at}].reported_by", event.reported_by
        yield f"events[{at}].disputed_by", event.disputed_by


def _zone_faults(document: Document) -> Iterator[str]:
    length = len(document.text)
    for at, zone in enumerate(document.zones):
        if zone.end > length:
            yield f"Document.zones[{at}]: {zone.start}-{zone.end} ends after the text (length {length})"
